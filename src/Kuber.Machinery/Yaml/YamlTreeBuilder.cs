using System.Globalization;
using System.Runtime.CompilerServices;
using Kuber.Machinery.Trees;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kuber.Machinery.Yaml;

/// <summary>Builds the tree of one document from the parser's events.</summary>
internal sealed class YamlTreeBuilder(IParser parser, List<string>? duplicates)
{
    // Each alias copies by reference, so only the walk of the result can blow up: bounded as upstream bounds decoding.
    private const long MaxExpandedNodes = 4_000_000;
    private const int MaxDepth = 10_000;

    private readonly Dictionary<AnchorName, (ApiValue Value, long Size)> anchors = [];
    private int depth;
    private long expanded;

    /// <summary>Reads the node at the parser's position.</summary>
    public ApiValue Read()
    {
        if (++depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new YamlSyntaxException("yaml: exceeded max depth of " + MaxDepth.ToString(CultureInfo.InvariantCulture));
        }

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
        Count(1);
        var node = parser.Current as NodeEvent;
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
        parser.Consume<SequenceStart>();
        var items = new List<ApiValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Read());
        }

        return ApiValue.Own([.. items]);
    }

    private ApiValue ReadMap()
    {
        parser.Consume<MappingStart>();
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
