using System.Globalization;
using YamlDotNet.Core;

namespace Kuber.Machinery.Yaml;

/// <summary>Says what is wrong with a YAML text in the words of the C parser that upstream's descends from.</summary>
internal static class YamlErrorText
{
    private static readonly (string Part, string Words, int LineShift)[] Known =
    [
        ("did not find expected node content", "did not find expected node content", 0),
        ("expected the node content", "did not find expected node content", 0),
        ("expected ',' or ']'", "did not find expected ',' or ']'", 0),
        ("expected ',' or '}'", "did not find expected ',' or '}'", 0),
        ("expected <block end>", "did not find expected key", 0),
        ("did not find expected key", "did not find expected key", 0),
        ("did not find expected '-' indicator", "did not find expected '-' indicator", 0),
        ("<document start>", "did not find expected <document start>", 0),
        ("mapping values are not allowed", "mapping values are not allowed in this context", 1),
        ("found a tab character", "found character that cannot start any token", 1),
        ("cannot start any token", "found character that cannot start any token", 1),
        ("unexpected end of stream", "found unexpected end of stream", 1),
        ("could not find expected ':'", "could not find expected ':'", 1),
        ("undefined alias", "unknown anchor", 0),
        ("block sequence entries are not allowed", "block sequence entries are not allowed in this context", 1),
        ("unknown escape character", "found unknown escape character", 1),
    ];

    /// <summary>The message of an exception of the parser.</summary>
    public static string Of(YamlException e, string text)
    {
        var message = e.InnerException is YamlException inner ? inner.Message : e.Message;
        var words = message;
        foreach (var (part, known, _) in Known)
        {
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                words = known;
                break;
            }
        }

        // The C parser counts lines from 0 and reports the line before where the error is not on the first.
        var line = Math.Max(1, e.Start.Line);
        if (line > 1 && words is "did not find expected key" or "did not find expected node content")
        {
            line = Math.Min(line, text.AsSpan().Count('\n') + 1);
        }

        return string.Create(CultureInfo.InvariantCulture, $"yaml: line {line}: {words}");
    }
}
