package org.eligo.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What is declared, read from the sources: length of methods, parameters, Javadoc. */
final class DeclarationsTest {

  @Test
  void noMethodIsLongerThan60Lines() {
    List<String> found = new ArrayList<>();
    scan(
        allSources(),
        (declaration, path) -> {
          // The body counts: a table of cases in an annotation is data.
          if (path.getLeaf() instanceof MethodTree method && method.getBody() != null) {
            long lines = declaration.lines(new TreePath(path, method.getBody()));
            if (lines > 60) {
              found.add(declaration.shown(path) + ": " + lines + " lines");
            }
          }
        });
    assertThat(found).isEmpty();
  }

  @Test
  void noMethodHasMoreThan6Parameters() {
    List<String> found = new ArrayList<>();
    scan(
        allSources(),
        (declaration, path) -> {
          if (path.getLeaf() instanceof MethodTree method
              && method.getParameters().size() > 6
              && !declaration.isInRecord(path)) {
            found.add(declaration.shown(path));
          }
        });
    assertThat(found).as("a record can carry them").isEmpty();
  }

  @Test
  void everyPublicTypeAndMethodHasJavadoc() {
    List<String> found = new ArrayList<>();
    scan(
        ProjectFiles.below("src/main/java", ".java").stream()
            .filter(file -> !file.toString().contains("/internal/"))
            .toList(),
        (declaration, path) -> {
          if (declaration.isPublic(path)
              && !declaration.overrides(path)
              && !declaration.isConstructorOfRecord(path)
              && declaration.trees().getDocComment(path) == null) {
            found.add(declaration.shown(path));
          }
        });
    assertThat(found).as("public and without Javadoc").isEmpty();
  }

  private static List<Path> allSources() {
    List<Path> sources = new ArrayList<>(ProjectFiles.below("src/main/java", ".java"));
    sources.addAll(ProjectFiles.below("src/test/java", ".java"));
    return sources;
  }

  private static void scan(List<Path> sources, BiConsumer<Declaration, TreePath> visitor) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var objects = files.getJavaFileObjectsFromPaths(sources);
      var task =
          (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, objects);
      DocTrees trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        new TypesAndMethods(new Declaration(unit, trees), visitor).scan(unit, false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops at method bodies: what is declared inside them is nobody's interface. */
  private static final class TypesAndMethods extends TreePathScanner<Void, Boolean> {

    private final Declaration declaration;
    private final BiConsumer<Declaration, TreePath> visitor;

    TypesAndMethods(Declaration declaration, BiConsumer<Declaration, TreePath> visitor) {
      this.declaration = declaration;
      this.visitor = visitor;
    }

    @Override
    public Void visitClass(ClassTree type, Boolean ignored) {
      visitor.accept(declaration, getCurrentPath());
      return super.visitClass(type, ignored);
    }

    @Override
    public Void visitMethod(MethodTree method, Boolean ignored) {
      visitor.accept(declaration, getCurrentPath());
      return null;
    }
  }

  /** Answers about types and methods of one file. */
  private record Declaration(CompilationUnitTree unit, DocTrees trees) {

    long lines(TreePath path) {
      var positions = trees.getSourcePositions();
      long start = positions.getStartPosition(unit, path.getLeaf());
      long end = positions.getEndPosition(unit, path.getLeaf());
      return unit.getLineMap().getLineNumber(end) - unit.getLineMap().getLineNumber(start) + 1;
    }

    /** Public itself, as are all types around it; members of an interface are so without a word. */
    boolean isPublic(TreePath path) {
      ModifiersTree modifiers = modifiers(path.getLeaf());
      TreePath around = path.getParentPath();
      if (!(around.getLeaf() instanceof ClassTree outer)) {
        return modifiers.getFlags().contains(Modifier.PUBLIC);
      }
      boolean implicit =
          outer.getKind() == Tree.Kind.INTERFACE
              && !modifiers.getFlags().contains(Modifier.PRIVATE);
      return (implicit || modifiers.getFlags().contains(Modifier.PUBLIC)) && isPublic(around);
    }

    boolean overrides(TreePath path) {
      return modifiers(path.getLeaf()).getAnnotations().stream()
          .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    boolean isInRecord(TreePath path) {
      return path.getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
    }

    /** Described with the record itself. */
    boolean isConstructorOfRecord(TreePath path) {
      return isInRecord(path)
          && path.getLeaf() instanceof MethodTree method
          && method.getName().contentEquals("<init>");
    }

    String shown(TreePath path) {
      String name =
          path.getLeaf() instanceof MethodTree method
              ? method.getName() + "()"
              : ((ClassTree) path.getLeaf()).getSimpleName().toString();
      return ProjectFiles.shown(Path.of(unit.getSourceFile().toUri())) + ": " + name;
    }

    private static ModifiersTree modifiers(Tree tree) {
      return tree instanceof MethodTree method
          ? method.getModifiers()
          : ((ClassTree) tree).getModifiers();
    }
  }
}
