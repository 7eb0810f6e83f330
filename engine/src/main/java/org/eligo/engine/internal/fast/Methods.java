package org.eligo.engine.internal.fast;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_STATIC;
import static java.lang.classfile.ClassFile.ACC_SUPER;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The methods of the class that is made. A method reads the words of a record ({@link #D}), the
 * word of the stage's day, the number of the cohort and, where it asks something of a result or an
 * entry, its place; it returns a truth or a draft.
 */
final class Methods {
  static final int D = 0;
  static final int STAGE = 1;
  static final int COHORT = 2;
  static final int PLACE = 3;

  static final ClassDesc WORDS = CD_long.arrayType();
  static final ClassDesc SELF = ClassDesc.of(Methods.class.getPackageName() + ".Rules");
  private static final MethodTypeDesc PERSON = MethodTypeDesc.of(CD_int, WORDS, CD_int, CD_int);
  private static final MethodTypeDesc PLACED =
      MethodTypeDesc.of(CD_int, WORDS, CD_int, CD_int, CD_int);

  private final Queue<Pending> pending = new ArrayDeque<>();
  private final Map<Object, String> known = new HashMap<>();
  private final Map<String, Set<String>> left = new LinkedHashMap<>();
  private String now = "";
  private int count;

  private record Pending(String name, MethodTypeDesc type, int flags, Consumer<CodeBuilder> body) {}

  /** A method about the participant, the same for the same key. */
  String about(Object key, Consumer<CodeBuilder> body) {
    String name = known.get(key);
    if (name == null) {
      name = add(PERSON, body);
      known.put(key, name);
    }
    return name;
  }

  /** A method about a result or an entry. */
  String placed(Consumer<CodeBuilder> body) {
    return add(PLACED, body);
  }

  private String add(MethodTypeDesc type, Consumer<CodeBuilder> body) {
    String name = "m" + count++;
    pending.add(new Pending(name, type, ACC_STATIC | ACC_FINAL, body));
    return name;
  }

  /** A static method of another type. */
  String write(MethodTypeDesc type, Consumer<CodeBuilder> body) {
    return add(
        type,
        m -> {
          body.accept(m);
          if (type.returnType().equals(ConstantDescs.CD_void)) {
            m.return_();
          }
        });
  }

  /** A method that is not static, of the class that the made one extends. */
  void override(String name, MethodTypeDesc type, Consumer<CodeBuilder> body) {
    pending.add(new Pending(name, type, ClassFile.ACC_FINAL, body));
  }

  /**
   * Leaves {@link Words#LEFT}: this part is left to the interpreter, whatever a record says.
   *
   * @param why what is not compiled
   */
  void left(CodeBuilder b, String why) {
    note(why);
    b.loadConstant(Words.LEFT);
  }

  /** Leaves a day that only the interpreter understands, whatever a record says. */
  void leftDay(CodeBuilder b, String why) {
    note(why);
    b.loadConstant(Words.OTHER_DAY);
  }

  private void note(String why) {
    left.computeIfAbsent(now, none -> new TreeSet<>()).add(why);
  }

  /** By method of the class that was made, why parts of it are left to the interpreter. */
  Map<String, Set<String>> left() {
    return left;
  }

  /** Calls a method about the participant. */
  static void call(CodeBuilder b, String name) {
    b.aload(D).iload(STAGE).iload(COHORT).invokestatic(SELF, name, PERSON);
  }

  /** Calls a method about the participant at another stage, of the same cohort. */
  static void callAt(CodeBuilder b, String name, int stage) {
    b.aload(D).loadConstant(stage).iload(COHORT).invokestatic(SELF, name, PERSON);
  }

  /** Calls a method about the participant from one with its own variables. */
  static void call(CodeBuilder b, String name, int words, int stage, int cohort) {
    b.aload(words).loadConstant(stage).loadConstant(cohort).invokestatic(SELF, name, PERSON);
  }

  /** Calls a method about a place. */
  static void call(CodeBuilder b, String name, int place) {
    b.aload(D).iload(STAGE).iload(COHORT).iload(place).invokestatic(SELF, name, PLACED);
  }

  /** The class with all methods, and those that their bodies ask for. */
  byte[] bytes(ClassDesc parent) {
    return ClassFile.of()
        .build(
            SELF,
            c -> {
              c.withFlags(ACC_FINAL | ACC_SUPER).withSuperclass(parent);
              c.withMethodBody(
                  ConstantDescs.INIT_NAME,
                  ConstantDescs.MTD_void,
                  0,
                  b ->
                      b.aload(0)
                          .invokespecial(parent, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                          .return_());
              drain(c);
            });
  }

  private void drain(ClassBuilder c) {
    for (Pending next = pending.poll(); next != null; next = pending.poll()) {
      now = next.name();
      c.withMethodBody(next.name(), next.type(), next.flags(), next.body());
    }
  }
}
