using Kuber.Api.Meta.V1;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What tables show of policies and their bindings.</summary>
internal static class PolicyCells
{
    private const string None = "<unset>";

    /// <summary>The kind of parameters.</summary>
    public static string Kind(ParamKind? kind) => kind is null ? None : kind.ApiVersion + "/" + kind.Kind;

    /// <summary>The parameters: one by its name, or a selection.</summary>
    public static string Params(ParamRef? reference) => reference switch
    {
        { Name.Length: > 0 } one => (one.Namespace.Length > 0 ? one.Namespace : "*") + "/" + one.Name,
        { Selector: { } selector } => Selection(selector),
        _ => None,
    };

    private static string Selection(LabelSelector selector)
    {
        var labels = selector.MatchLabels.OrderBy(static l => l.Key, StringComparer.Ordinal).Select(static l => $"{l.Key}: {l.Value},");
        var expressions = selector.MatchExpressions.Select(static e => $"LabelSelectorRequirement{{Key:{e.Key},Operator:{e.Operator},Values:[{string.Join(' ', e.Values)}],}},");
        return $"&LabelSelector{{MatchLabels:map[string]string{{{string.Concat(labels)}}},MatchExpressions:[]LabelSelectorRequirement{{{string.Concat(expressions)}}},}}";
    }
}
