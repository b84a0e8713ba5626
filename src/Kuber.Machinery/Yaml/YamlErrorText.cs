using System.Globalization;
using YamlDotNet.Core;

namespace Kuber.Machinery.Yaml;

/// <summary>Says what is wrong with a YAML text in the words of the C parser that upstream's descends from.</summary>
internal static class YamlErrorText
{
    private static readonly (string Part, string Words, bool ByScanner)[] Known =
    [
        ("did not find expected node content", "did not find expected node content", false),
        ("expected the node content", "did not find expected node content", false),
        ("expected ',' or ']'", "did not find expected ',' or ']'", false),
        ("expected ',' or '}'", "did not find expected ',' or '}'", false),
        ("expected <block end>", "did not find expected key", false),
        ("did not find expected key", "did not find expected key", false),
        ("did not find expected '-' indicator", "did not find expected '-' indicator", false),
        ("<document start>", "did not find expected <document start>", false),
        ("mapping values are not allowed", "mapping values are not allowed in this context", true),
        ("found invalid mapping", "mapping values are not allowed in this context", true),
        ("found a tab character", "found a tab character that violates indentation", true),
        ("cannot start any token", "found character that cannot start any token", true),
        ("unexpected end of stream", "found unexpected end of stream", true),
        ("could not find expected ':'", "could not find expected ':'", true),
        ("undefined alias", "unknown anchor", false),
        ("block sequence entries are not allowed", "block sequence entries are not allowed in this context", true),
        ("unknown escape character", "found unknown escape character", true),
    ];

    /// <summary>The message of an exception of the parser.</summary>
    public static string Of(YamlException e, string text)
    {
        var message = e.InnerException is YamlException inner ? inner.Message : e.Message;
        var (words, byScanner) = (message, false);
        foreach (var (part, known, scanner) in Known)
        {
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                (words, byScanner) = (known, scanner);
                break;
            }
        }

        return At(words, LineOf(e, text, byScanner), byScanner);
    }

    /// <summary>The words with the line, counted as the C parser does.</summary>
    /// <param name="words">What is wrong.</param>
    /// <param name="line">The line, from 0.</param>
    /// <param name="byScanner">Whether the scanner found it, which counts lines from 1; the parser tells the line before.</param>
    public static string At(string words, int line, bool byScanner) => line <= 0
        ? "yaml: " + words
        : string.Create(CultureInfo.InvariantCulture, $"yaml: line {(byScanner ? line + 1 : line)}: {words}");

    private static int LineOf(YamlException e, string text, bool byScanner)
    {
        var line = (int)(byScanner ? e.End : e.Start).Line - 1;
        if (byScanner || e.Start.Index < text.Length)
        {
            return line;
        }

        // The end of the text is on a line of its own.
        var lines = text.AsSpan().Count('\n');
        return text.EndsWith('\n') || text.Length == 0 ? lines : lines + 1;
    }
}
