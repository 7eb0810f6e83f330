package org.eligo.tests.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pitest.reloc.asm.ClassReader;
import org.pitest.reloc.asm.ClassVisitor;
import org.pitest.reloc.asm.ClassWriter;
import org.pitest.reloc.asm.Label;
import org.pitest.reloc.asm.MethodVisitor;
import org.pitest.reloc.asm.Opcodes;
import org.pitest.reloc.asm.tree.AbstractInsnNode;
import org.pitest.reloc.asm.tree.ClassNode;
import org.pitest.reloc.asm.tree.InsnList;
import org.pitest.reloc.asm.tree.LdcInsnNode;
import org.pitest.reloc.asm.tree.LineNumberNode;
import org.pitest.reloc.asm.tree.MethodInsnNode;
import org.pitest.reloc.asm.tree.MethodNode;

/** Puts calls of {@link Hits} into the bytes of a class. */
final class Weaving {
  private static final String HITS = "org/eligo/tests/conformance/Hits";

  private Weaving() {}

  /** A line of a class. */
  record Line(String className, int line) {}

  /** Each line tells that it runs; its number is its place in {@code lines}. */
  static byte[] lines(String className, byte[] bytes, List<Line> lines, Map<Line, Integer> ids) {
    ClassNode tree = new ClassNode();
    new ClassReader(bytes).accept(tree, 0);
    for (MethodNode method : tree.methods) {
      for (AbstractInsnNode at : method.instructions.toArray()) {
        if (at instanceof LineNumberNode line && !method.name.equals("<clinit>")) {
          mark(method, line, ids.computeIfAbsent(new Line(className, line.line), l -> add(lines, l)));
        }
      }
      method.maxStack += 2;
    }
    ClassWriter writer = new ClassWriter(0);
    tree.accept(writer);
    return writer.toByteArray();
  }

  private static int add(List<Line> lines, Line line) {
    lines.add(line);
    return lines.size() - 1;
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
      // The place of NEW is known to frames.
      if (first.getOpcode() == Opcodes.NEW) {
        method.instructions.insert(first, call);
      } else {
        method.instructions.insertBefore(first, call);
      }
    }
  }

  /** Each method at its beginning, and each jump back, asks whether to stop. */
  static byte[] ticks(byte[] bytes) {
    return woven(
        bytes,
        down ->
            new MethodVisitor(Opcodes.ASM9, down) {
              private final Set<Label> behind = new HashSet<>();

              @Override
              public void visitCode() {
                super.visitCode();
                visitMethodInsn(Opcodes.INVOKESTATIC, HITS, "tick", "()V", false);
              }

              @Override
              public void visitLabel(Label label) {
                behind.add(label);
                super.visitLabel(label);
              }

              @Override
              public void visitJumpInsn(int opcode, Label label) {
                if (behind.contains(label)) {
                  visitMethodInsn(Opcodes.INVOKESTATIC, HITS, "tick", "()V", false);
                }
                super.visitJumpInsn(opcode, label);
              }
            });
  }

  private static byte[] woven(
      byte[] bytes, java.util.function.UnaryOperator<MethodVisitor> methods) {
    ClassReader reader = new ClassReader(bytes);
    ClassWriter writer = new ClassWriter(0);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String type, String generic, String[] thrown) {
            MethodVisitor down = super.visitMethod(access, name, type, generic, thrown);
            return name.equals("<clinit>") ? down : methods.apply(down);
          }
        },
        0);
    return writer.toByteArray();
  }
}
