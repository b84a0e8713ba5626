using Kuber.Machinery.Trees;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kuber.Machinery.Yaml;

/// <summary>
/// Reads YAML as Kubernetes does: YAML 1.1 scalars (yes, on, 0777), keys become texts, merge keys and aliases are
/// resolved, the result is a JSON tree. JSON is YAML too.
/// </summary>
public static class YamlReader
{
    /// <summary>
    /// Reads the first document; <c>null</c> where there is none.
    /// Throws <see cref="YamlSyntaxException"/> where the text is not YAML.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="duplicates">Takes one line for each key that occurs twice, such as <c>line 3: key "a" already set in map</c>.</param>
    public static ApiValue Parse(string text, List<string>? duplicates = null)
    {
        foreach (var document in Documents(text, duplicates, firstOnly: true))
        {
            return document;
        }

        return ApiValue.Null;
    }

    /// <summary>Reads the first document of UTF-8 text; see the other overload.</summary>
    public static ApiValue Parse(ReadOnlySpan<byte> utf8, List<string>? duplicates = null) => Parse(YamlCharacters.Decode(utf8), duplicates);

    /// <summary>Reads all documents of a stream; documents without content are left out.</summary>
    public static IReadOnlyList<ApiValue> ParseAll(string text, List<string>? duplicates = null) =>
        [.. Documents(text, duplicates, firstOnly: false).Where(d => !d.IsNull)];

    private static List<ApiValue> Documents(string text, List<string>? duplicates, bool firstOnly)
    {
        var documents = new List<ApiValue>();
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            while (!parser.Accept<StreamEnd>(out _))
            {
                parser.Consume<DocumentStart>();
                documents.Add(new YamlTreeBuilder(parser, text, duplicates).Read());
                parser.Consume<DocumentEnd>();
                if (firstOnly)
                {
                    break;
                }
            }
        }
        catch (YamlException e)
        {
            throw new YamlSyntaxException(YamlErrorText.Of(e, text));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The parser runs into these, rather than into one of its own, on some broken texts.
            throw new YamlSyntaxException("yaml: did not find expected key");
        }

        return documents;
    }
}
