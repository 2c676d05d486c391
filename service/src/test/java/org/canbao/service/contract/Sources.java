package org.canbao.service.contract;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What the sources of the service say in comments, and which words their methods use; as the
 * compiler reads them.
 */
final class Sources {

  /** 说明: the text of a comment, and of its parameters. */
  record Comment(String text, Map<String, String> parameters) {}

  private final Map<String, Comment> comments = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  /** Reads all sources of a folder. */
  static Sources read(Path folder) {
    Sources sources = new Sources();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(folder);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> java = files.filter(file -> file.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(java));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        sources.new Reader(docs).scan(unit, "");
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The comment of a type, or of a method as {@code type#method}. */
  Optional<Comment> comment(String name) {
    return Optional.ofNullable(comments.get(name));
  }

  /** The words in a method, and in the methods of the same type that it calls. */
  Set<String> words(String type, String method) {
    Set<String> all = new HashSet<>();
    collect(type, method, all);
    return all;
  }

  private void collect(String type, String method, Set<String> all) {
    for (String word : words.getOrDefault(type + "#" + method, Set.of())) {
      if (all.add(word)) {
        collect(type, word, all);
      }
    }
  }

  /** Goes through one file; the argument is the name of the type around. */
  private final class Reader extends TreePathScanner<Void, String> {

    private final DocTrees docs;

    Reader(DocTrees docs) {
      this.docs = docs;
    }

    @Override
    public Void visitClass(ClassTree type, String around) {
      String prefix =
          around.isEmpty()
              ? getCurrentPath().getCompilationUnit().getPackageName() + "."
              : around + "$";
      String name = prefix + type.getSimpleName();
      keep(name);
      return super.visitClass(type, name);
    }

    @Override
    public Void visitMethod(MethodTree method, String type) {
      String name = type + "#" + method.getName();
      keep(name);
      words.computeIfAbsent(name, _ -> new HashSet<>()).addAll(wordsOf(method));
      return super.visitMethod(method, type);
    }

    private void keep(String name) {
      DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        comments.put(name, new Comment(text(comment.getFullBody()), parameters(comment)));
      }
    }

    private static Map<String, String> parameters(DocCommentTree comment) {
      Map<String, String> parameters = new LinkedHashMap<>();
      for (DocTree tag : comment.getBlockTags()) {
        if (tag instanceof ParamTree parameter) {
          parameters.put(parameter.getName().toString(), text(parameter.getDescription()));
        }
      }
      return parameters;
    }

    private static String text(List<? extends DocTree> parts) {
      return parts.stream()
          .map(Reader::text)
          .collect(Collectors.joining())
          .replaceAll("\\s+", " ")
          .strip();
    }

    private static String text(DocTree part) {
      return switch (part) {
        case TextTree plain -> plain.getBody();
        case LiteralTree code -> code.getBody().getBody();
        case LinkTree link when !link.getLabel().isEmpty() -> text(link.getLabel());
        case LinkTree link -> link.getReference().getSignature();
        case StartElementTree _ -> " ";
        default -> "";
      };
    }

    private static Set<String> wordsOf(MethodTree method) {
      Set<String> found = new HashSet<>();
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitIdentifier(IdentifierTree word, Void nothing) {
          found.add(word.getName().toString());
          return null;
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree word, Void nothing) {
          found.add(word.getIdentifier().toString());
          return super.visitMemberSelect(word, nothing);
        }
      }.scan(method.getBody(), null);
      return found;
    }
  }
}
