using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.ApiServer.CustomResources.Definitions;

/// <summary>
/// Decides which names of a definition are accepted: those that no other definition of the same group has. A name that is in
/// use keeps its former value, and the definition is not established while that is so.
/// </summary>
internal static class DefinitionNames
{
    /// <summary>The accepted names, and the condition <c>NamesAccepted</c> that tells of them.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="all">All definitions.</param>
    public static (CustomResourceDefinitionNames Accepted, CustomResourceDefinitionCondition Condition) Accept(CustomResourceDefinition definition, IEnumerable<CustomResourceDefinition> all)
    {
        var others = all.Where(d => d.Spec.Group == definition.Spec.Group && d.Metadata.Name != definition.Metadata.Name).Select(static d => d.Status.AcceptedNames).ToList();
        HashSet<string> resources = [.. others.SelectMany(static n => (IEnumerable<string>)[n.Plural, n.Singular, .. n.ShortNames])];
        HashSet<string> kinds = [.. others.SelectMany(static n => (IEnumerable<string>)[n.Kind, n.ListKind])];
        var (wanted, accepted) = (definition.Spec.Names, definition.Status.AcceptedNames);
        CustomResourceDefinitionCondition? conflict = null;
        accepted = accepted with
        {
            Plural = One(wanted.Plural, accepted.Plural, resources, "PluralConflict", ref conflict),
            Singular = One(wanted.Singular, accepted.Singular, resources, "SingularConflict", ref conflict),
            ShortNames = Several(wanted.ShortNames, accepted.ShortNames, resources, ref conflict),
            Kind = One(wanted.Kind, accepted.Kind, kinds, "KindConflict", ref conflict),
            ListKind = One(wanted.ListKind, accepted.ListKind, kinds, "ListKindConflict", ref conflict),
            Categories = wanted.Categories,
        };
        return (accepted, conflict ?? new()
        {
            Type = CustomResourceDefinitionConditions.NamesAccepted,
            Status = "True",
            Reason = "NoConflicts",
            Message = "no conflicts found",
        });
    }

    private static string One(string wanted, string accepted, HashSet<string> used, string reason, ref CustomResourceDefinitionCondition? conflict)
    {
        if (wanted == accepted || wanted.Length == 0 || !used.Contains(wanted))
        {
            return wanted;
        }

        conflict = Conflict(reason, InUse(wanted));
        return accepted;
    }

    private static ApiList<string> Several(ApiList<string> wanted, ApiList<string> accepted, HashSet<string> used, ref CustomResourceDefinitionCondition? conflict)
    {
        var taken = wanted.Where(n => !accepted.Contains(n) && used.Contains(n)).Select(InUse).ToList();
        if (taken.Count == 0)
        {
            return wanted;
        }

        conflict = Conflict("ShortNamesConflict", taken.Count == 1 ? taken[0] : $"[{string.Join(", ", taken)}]");
        return accepted;
    }

    private static string InUse(string name) => FieldValueText.Quote(name) + " is already in use";

    private static CustomResourceDefinitionCondition Conflict(string reason, string message) =>
        new() { Type = CustomResourceDefinitionConditions.NamesAccepted, Status = "False", Reason = reason, Message = message };
}
