package org.eligo.tests.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pitest.reloc.asm.ClassReader;
import org.pitest.reloc.asm.ClassWriter;
import org.pitest.reloc.asm.Opcodes;
import org.pitest.reloc.asm.tree.AbstractInsnNode;
import org.pitest.reloc.asm.tree.ClassNode;
import org.pitest.reloc.asm.tree.InsnList;
import org.pitest.reloc.asm.tree.InsnNode;
import org.pitest.reloc.asm.tree.JumpInsnNode;
import org.pitest.reloc.asm.tree.LabelNode;
import org.pitest.reloc.asm.tree.LdcInsnNode;
import org.pitest.reloc.asm.tree.LineNumberNode;
import org.pitest.reloc.asm.tree.MethodInsnNode;
import org.pitest.reloc.asm.tree.MethodNode;

/** Puts calls of {@link Hits} into the bytes of classes, and numbers what they tell of. */
final class Weaving {
  private static final String HITS = "org/eligo/tests/conformance/Hits";

  private final Map<Line, Integer> lines = new HashMap<>();
  private final Map<Place, Integer> places = new HashMap<>();
  private final Map<Integer, Integer> codes = new HashMap<>();
  private final List<String> owners = new ArrayList<>();

  /** A line of a class. */
  record Line(String className, int line) {}

  /**
   * An instruction that compares or returns.
   *
   * @param method name and type
   * @param index of the instruction within its method
   */
  record Place(String className, String method, int index) {}

  /** The class of each number. */
  List<String> owners() {
    return owners;
  }

  /** The numbers of lines. */
  Map<Line, Integer> lines() {
    return lines;
  }

  /** The first numbers of places, one for each outcome. */
  Map<Place, Integer> places() {
    return places;
  }

  /** The instructions of places. */
  Map<Integer, Integer> codes() {
    return codes;
  }

  /** Lines and outcomes tell that they are reached. */
  byte[] watched(String className, byte[] bytes) {
    ClassNode tree = new ClassNode();
    new ClassReader(bytes).accept(tree, 0);
    for (MethodNode method : tree.methods) {
      if (!method.name.equals("<clinit>")) {
        AbstractInsnNode[] all = method.instructions.toArray();
        for (int i = 0; i < all.length; i++) {
          if (all[i] instanceof LineNumberNode line) {
            Line key = new Line(className, line.line);
            mark(method, line, lines.computeIfAbsent(key, k -> number(className, 1)));
          } else {
            Place place = new Place(className, method.name + method.desc, i);
            tell(method, all[i], place);
          }
        }
        method.maxStack += 4;
      }
    }
    ClassWriter writer = new ClassWriter(0);
    tree.accept(writer);
    return writer.toByteArray();
  }

  private int number(String className, int how) {
    int first = owners.size();
    for (int i = 0; i < how; i++) {
      owners.add(className);
    }
    return first;
  }

  private void tell(MethodNode method, AbstractInsnNode at, Place place) {
    int code = at.getOpcode();
    if (code >= Opcodes.IFEQ && code <= Opcodes.IFLE) {
      insert(method, at, place, Opcodes.DUP, "number", "(II)V");
    } else if (code >= Opcodes.IF_ICMPEQ && code <= Opcodes.IF_ICMPLE) {
      insert(method, at, place, Opcodes.DUP2, "numbers", "(III)V");
    } else if (code == Opcodes.IF_ACMPEQ || code == Opcodes.IF_ACMPNE) {
      insert(
          method, at, place, Opcodes.DUP2, "objects", "(Ljava/lang/Object;Ljava/lang/Object;I)V");
    } else if (code == Opcodes.IFNULL || code == Opcodes.IFNONNULL) {
      insert(method, at, place, Opcodes.DUP, "object", "(Ljava/lang/Object;I)V");
    } else if (code == Opcodes.IRETURN) {
      insert(method, at, place, Opcodes.DUP, "number", "(II)V");
    } else if (code == Opcodes.ARETURN) {
      insert(method, at, place, Opcodes.DUP, "returned", "(Ljava/lang/Object;I)V");
    }
  }

  private void insert(
      MethodNode method, AbstractInsnNode at, Place place, int copy, String name, String type) {
    int first = number(place.className(), Hits.OUTCOMES);
    places.put(place, first);
    codes.put(first, at.getOpcode());
    InsnList call = new InsnList();
    call.add(new InsnNode(copy));
    call.add(new LdcInsnNode(first));
    call.add(new MethodInsnNode(Opcodes.INVOKESTATIC, HITS, name, type, false));
    method.instructions.insertBefore(at, call);
  }

  private static void mark(MethodNode method, LineNumberNode line, int id) {
    AbstractInsnNode first = line;
    while (first != null && first.getOpcode() < 0) {
      first = first.getNext();
    }
    if (first != null) {
      InsnList call = new InsnList();
      call.add(new LdcInsnNode(id));
      call.add(new MethodInsnNode(Opcodes.INVOKESTATIC, HITS, "line", "(I)V", false));
      // Frames know the place of NEW.
      if (first.getOpcode() == Opcodes.NEW) {
        method.instructions.insert(first, call);
      } else {
        method.instructions.insertBefore(first, call);
      }
    }
  }

  /** Each method at its beginning, and each jump back, asks whether to stop. */
  static byte[] ticking(byte[] bytes) {
    ClassNode tree = new ClassNode();
    new ClassReader(bytes).accept(tree, 0);
    for (MethodNode method : tree.methods) {
      if (method.instructions.size() > 0 && !method.name.equals("<clinit>")) {
        Set<LabelNode> behind = new HashSet<>();
        for (AbstractInsnNode at : method.instructions.toArray()) {
          if (at instanceof LabelNode label) {
            behind.add(label);
          } else if (at instanceof JumpInsnNode jump && behind.contains(jump.label)) {
            method.instructions.insertBefore(at, tick());
          }
        }
        method.instructions.insert(tick());
      }
    }
    ClassWriter writer = new ClassWriter(0);
    tree.accept(writer);
    return writer.toByteArray();
  }

  private static MethodInsnNode tick() {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, HITS, "tick", "()V", false);
  }

  /** The outcomes of a comparison by which its jump is taken. */
  static boolean[] taken(int code) {
    boolean[] by = new boolean[Hits.OUTCOMES];
    switch (code) {
      case Opcodes.IFEQ, Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPEQ, Opcodes.IFNULL ->
          by[Hits.SAME] = true;
      case Opcodes.IFNE, Opcodes.IF_ICMPNE, Opcodes.IF_ACMPNE, Opcodes.IFNONNULL -> {
        by[Hits.LESS] = true;
        by[Hits.MORE] = true;
      }
      case Opcodes.IFLT, Opcodes.IF_ICMPLT -> by[Hits.LESS] = true;
      case Opcodes.IFGE, Opcodes.IF_ICMPGE -> {
        by[Hits.SAME] = true;
        by[Hits.MORE] = true;
      }
      case Opcodes.IFGT, Opcodes.IF_ICMPGT -> by[Hits.MORE] = true;
      default -> {
        by[Hits.LESS] = true;
        by[Hits.SAME] = true;
      }
    }
    return by;
  }
}
