package org.eligo.engine.internal.fast;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eligo.dsl.model.Criterion;
import org.eligo.dsl.model.Protocol;
import org.eligo.engine.internal.eval.Dependencies;

/**
 * What the class of the rules of a protocol comes to: what is compiled, and how large its code is.
 * Other parts of the same protocol give the same listing again.
 *
 * @param left by criterion, in the order of the protocol, what is left to the interpreter whatever
 *     a record says, in words; criteria of which all is compiled are not in it
 * @param alike the criteria that come out alike at every stage, so that one check stands for all
 * @param methods how many methods the class has
 * @param bytes the size of all their code
 * @param largest the size of the code of the largest one
 */
public record Listing(
    Map<String, Set<String>> left, Set<String> alike, int methods, int bytes, int largest) {
  /** Keeps its parts unchangeable. */
  public Listing {
    left = Collections.unmodifiableMap(new LinkedHashMap<>(left));
    alike = Set.copyOf(alike);
  }

  /** Makes the class for nothing but its listing. */
  public static Listing of(Protocol protocol, Dependencies dependencies) {
    RulesCode code =
        new RulesCode(protocol, dependencies, Layout.of(protocol), new Failures(protocol));
    ClassModel made = ClassFile.of().parse(code.bytes());
    Map<String, List<String>> calls = new HashMap<>();
    int bytes = 0;
    int largest = 0;
    for (MethodModel method : made.methods()) {
      CodeModel body = method.code().orElseThrow();
      int size = ((CodeAttribute) body).codeLength();
      bytes += size;
      largest = Math.max(largest, size);
      calls.put(method.methodName().stringValue(), called(body));
    }
    Set<String> alike = new HashSet<>();
    Map<String, Set<String>> left = new LinkedHashMap<>();
    for (Criterion criterion : protocol.criteria()) {
      if (code.isAlike(criterion)) {
        alike.add(criterion.item().id());
      }
      Set<String> why = new TreeSet<>();
      for (String method : reached(code.method(criterion), calls)) {
        why.addAll(code.left().getOrDefault(method, Set.of()));
      }
      if (!why.isEmpty()) {
        left.put(criterion.item().id(), why);
      }
    }
    return new Listing(left, alike, made.methods().size(), bytes, largest);
  }

  private static List<String> called(CodeModel body) {
    return body.elementStream()
        .filter(InvokeInstruction.class::isInstance)
        .map(InvokeInstruction.class::cast)
        .filter(call -> call.owner().asSymbol().equals(Methods.SELF))
        .map(call -> call.name().stringValue())
        .toList();
  }

  private static Set<String> reached(String first, Map<String, List<String>> calls) {
    Set<String> reached = new HashSet<>(Set.of(first));
    Deque<String> next = new ArrayDeque<>(reached);
    while (!next.isEmpty()) {
      for (String method : calls.getOrDefault(next.pop(), List.of())) {
        if (reached.add(method)) {
          next.push(method);
        }
      }
    }
    return reached;
  }
}
