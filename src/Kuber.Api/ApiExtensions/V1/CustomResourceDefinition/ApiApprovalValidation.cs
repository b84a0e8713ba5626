using Kuber.Api.Validation;

namespace Kuber.Api.ApiExtensions.V1;

/// <summary>The rule that definitions in the groups of the Kubernetes project say who approved them.</summary>
internal static class ApiApprovalValidation
{
    private const string Annotation = "api-approved.kubernetes.io";
    private const string Start = "protected groups must have approval annotation \"" + Annotation + "\"";
    private const string See = ", see https://github.com/kubernetes/enhancements/pull/1111";

    private enum State
    {
        Missing,
        Invalid,
        Approved,
        Bypassed,
    }

    /// <summary>Checks the approval of a definition; what it was before may stay.</summary>
    public static void Check(CustomResourceDefinition value, CustomResourceDefinition? old, FieldErrors errors)
    {
        if (!IsProtected(value.Spec.Group))
        {
            return;
        }

        var state = Of(value);
        if (old is not null && Of(old) == state)
        {
            return;
        }

        var path = FieldPath.Of("metadata", "annotations").Key(Annotation);
        if (state == State.Missing)
        {
            errors.Required(path, Start + See);
        }
        else if (state == State.Invalid)
        {
            errors.Invalid(path, value.Metadata.Annotations[Annotation], Start + " with either a URL or a reason starting with \"unapproved\"" + See);
        }
    }

    /// <summary>Whether a group belongs to the Kubernetes project.</summary>
    public static bool IsProtected(string group) =>
        group is "k8s.io" or "kubernetes.io" || group.EndsWith(".k8s.io", StringComparison.Ordinal) || group.EndsWith(".kubernetes.io", StringComparison.Ordinal);

    private static State Of(CustomResourceDefinition definition)
    {
        if (!definition.Metadata.Annotations.TryGetValue(Annotation, out var text) || text.Length == 0)
        {
            return State.Missing;
        }

        return text.StartsWith("unapproved", StringComparison.Ordinal) ? State.Bypassed
            : GoUrl.Parse(text, out _) is { Host.Length: > 0, Scheme.Length: > 0 } ? State.Approved
            : State.Invalid;
    }
}
