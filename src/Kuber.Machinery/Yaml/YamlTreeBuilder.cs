using System.Globalization;
using Kuber.Machinery.Trees;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kuber.Machinery.Yaml;

/// <summary>Builds the tree of one document from the parser's events.</summary>
internal sealed class YamlTreeBuilder(IParser parser, string text, List<string>? duplicates)
{
    // Each alias copies by reference, so only the walk of the result can blow up: bounded as upstream bounds decoding, and by the
    // length of the texts.
    private const long MaxExpandedNodes = 4_000_000;
    private const int CharactersOfNode = 16;

    private readonly Dictionary<AnchorName, (ApiValue Value, long Size)> anchors = [];
    private int depth;
    private int flowDepth;
    private long expanded;

    /// <summary>Reads the node at the parser's position.</summary>
    public ApiValue Read()
    {
        if (++depth > ApiValueJson.MaxDepth)
        {
            throw new YamlSyntaxException("yaml: exceeded max depth of " + ApiValueJson.MaxDepth.ToString(CultureInfo.InvariantCulture));
        }

        CheckTabs(parser.Current!);
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            depth--;
            if (!anchors.TryGetValue(alias.Value, out var anchored))
            {
                throw new YamlSyntaxException($"yaml: unknown anchor '{alias.Value.Value}' referenced");
            }

            Count(anchored.Size);
            return anchored.Value;
        }

        var before = expanded;
        var node = parser.Current as NodeEvent;
        Count(1 + ((node as Scalar)?.Value.Length / CharactersOfNode ?? 0));
        var value = node switch
        {
            Scalar => YamlScalars.Resolve(parser.Consume<Scalar>()),
            SequenceStart => ReadList(),
            MappingStart => ReadMap(),
            _ => throw new YamlSyntaxException("yaml: did not find expected node content"),
        };
        if (node is { Anchor.IsEmpty: false })
        {
            anchors[node.Anchor] = (value, expanded - before);
        }

        depth--;
        return value;
    }

    private ApiValue ReadList()
    {
        var flow = parser.Consume<SequenceStart>().Style == SequenceStyle.Flow ? 1 : 0;
        flowDepth += flow;
        var items = new List<ApiValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Read());
        }

        flowDepth -= flow;
        return ApiValue.Own([.. items]);
    }

    private ApiValue ReadMap()
    {
        var flow = parser.Consume<MappingStart>().Style == MappingStyle.Flow ? 1 : 0;
        flowDepth += flow;
        var builder = new ApiValueMap.Builder();
        var merged = new List<ApiValue>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var line = parser.Current!.Start.Line;
            if (parser.Current is Scalar { Value: "<<", Style: ScalarStyle.Plain })
            {
                parser.MoveNext();
                merged.Add(Read());
                continue;
            }

            var key = KeyText(Read());
            if (!builder.Set(key, Read()))
            {
                duplicates?.Add(string.Create(CultureInfo.InvariantCulture, $"line {line}: key {GoText.Quote(key)} already set in map"));
            }
        }

        flowDepth -= flow;
        if (merged.Count == 0)
        {
            return ApiValue.Of(builder.ToMap());
        }

        // Own keys win over merged ones, earlier merged maps over later ones.
        var all = new ApiValueMap.Builder();
        foreach (var source in merged.SelectMany(m => m.IsList ? m.Items.ToArray() : [m]).Reverse())
        {
            if (source.Map is not { } map)
            {
                throw new YamlSyntaxException("yaml: map merge requires map or sequence of maps as the value");
            }

            foreach (var (key, value) in map)
            {
                all.Set(key, value);
            }
        }

        foreach (var (key, value) in builder.ToMap())
        {
            all.Set(key, value);
        }

        return ApiValue.Of(all.ToMap());
    }

    /// <summary>Tabs may not indent: the C parser takes none at the beginning of a line, nor behind the dash of an item.</summary>
    private void CheckTabs(ParsingEvent node)
    {
        var at = (int)node.Start.Index;
        if (flowDepth > 0 || at > text.Length)
        {
            return;
        }

        var before = text.AsSpan(0, at);
        var blank = before[(before.TrimEnd(" \t").Length)..];
        if (!blank.Contains('\t'))
        {
            return;
        }

        var lead = before[..^blank.Length];
        if (lead.IsEmpty || lead[^1] is '\n' or '\r' || (lead[^1] is '-' or '?' && (lead.Length == 1 || lead[^2] is ' ' or '\t' or '\n' or '\r')))
        {
            throw new YamlSyntaxException(YamlErrorText.At("found character that cannot start any token", (int)node.Start.Line - 1, true));
        }
    }

    private void Count(long nodes)
    {
        expanded += nodes;
        if (expanded > MaxExpandedNodes)
        {
            throw new YamlSyntaxException("yaml: document contains excessive aliasing");
        }
    }

    private static string KeyText(ApiValue key) => key.Kind switch
    {
        ApiValueKind.Text => key.Text!,
        ApiValueKind.Integer => key.Integer.ToString(CultureInfo.InvariantCulture),
        ApiValueKind.Boolean => key.Boolean ? "true" : "false",
        ApiValueKind.Double => GoFloat.General(key.Double),
        ApiValueKind.Null => throw new YamlSyntaxException("error converting YAML to JSON: unsupported map key of type: nil, key: <nil>"),
        _ => throw new YamlSyntaxException("yaml: invalid map key: " + key),
    };
}
