using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Runtime;
using Kuber.Machinery.Cel.Trees;
using Kuber.Machinery.Cel.Values;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Admission.Expressions;

/// <summary>What expressions see of a namespace: neither the owners of its fields nor its owners; times are moments and not texts.</summary>
internal static class NamespaceView
{
    /// <summary>The value of <c>namespaceObject</c>.</summary>
    public static CelValue Of(Namespace ns)
    {
        var shown = ns with { Metadata = ns.Metadata with { ManagedFields = default, OwnerReferences = default, SelfLink = "" } };
        var tree = ApiValueJson.Parse(ApiCodec.EncodeJson(shown, withTypeMeta: false));
        return Map(tree, static (name, value) => name switch
        {
            "metadata" => Map(value, WithTime("creationTimestamp", "deletionTimestamp")),
            "status" => Map(value, static (part, content) => part == "conditions" ? Conditions(content) : CelTrees.Of(content)),
            _ => CelTrees.Of(value),
        });
    }

    private static CelArray Conditions(ApiValue conditions)
    {
        List<CelValue> items = new(conditions.Count);
        foreach (var condition in conditions.Items)
        {
            items.Add(Map(condition, WithTime("lastTransitionTime")));
        }

        return new(items);
    }

    private static NamedValues Map(ApiValue tree, Func<string, ApiValue, CelValue> read)
    {
        Dictionary<string, CelValue> values = new(StringComparer.Ordinal);
        foreach (var (name, value) in tree.Map ?? ApiValueMap.Empty)
        {
            values.Add(name, read(name, value));
        }

        return new(values);
    }

    private static Func<string, ApiValue, CelValue> WithTime(params string[] times) => (name, value) =>
        value.Text is { } text && times.Contains(name)
            ? new CelTimestamp(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUnixTimeSeconds(), 0)
            : CelTrees.Of(value);
}
