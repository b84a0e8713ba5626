using Kuber.Api.ApiExtensions.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.ApiServer.CustomResources.Definitions;

/// <summary>Finds the status that a definition should have: accepted names and conditions.</summary>
internal static class DefinitionStatus
{
    /// <summary>The finalizer that holds a definition while it has objects.</summary>
    public const string Cleanup = "customresourcecleanup.apiextensions.k8s.io";

    /// <summary>The status; the same one where nothing differs.</summary>
    public static CustomResourceDefinitionStatus Of(CustomResourceDefinition definition, IEnumerable<CustomResourceDefinition> all, Time now)
    {
        var (names, accepted) = DefinitionNames.Accept(definition, all);
        var conditions = definition.Status.Conditions;
        conditions = With(conditions, accepted, now);
        if (!CustomResourceDefinitionConditions.IsTrue(definition, CustomResourceDefinitionConditions.Established))
        {
            conditions = With(conditions, accepted.Status == "True" ? Initial : NotAccepted, now);
        }

        conditions = Violations(definition) is { Count: > 0 } violations
            ? With(conditions, new() { Type = CustomResourceDefinitionConditions.NonStructuralSchema, Status = "True", Reason = "Violations", Message = Joined(violations) }, now)
            : conditions.RemoveAll(static c => c.Type == CustomResourceDefinitionConditions.NonStructuralSchema);
        return names == definition.Status.AcceptedNames && conditions == definition.Status.Conditions
            ? definition.Status
            : definition.Status with { AcceptedNames = names, Conditions = conditions };
    }

    /// <summary>The status of a definition whose objects are being deleted.</summary>
    public static CustomResourceDefinitionStatus InDeletion(CustomResourceDefinition definition, Time now) => definition.Status with
    {
        Conditions = With(definition.Status.Conditions, Terminating("InstanceDeletionInProgress", "CustomResource deletion is in progress"), now),
    };

    /// <summary>A definition as its deletion begins.</summary>
    public static CustomResourceDefinition BeginDeletion(CustomResourceDefinition definition, Time now)
    {
        var meta = definition.Metadata;
        return definition with
        {
            Metadata = meta with { DeletionTimestamp = now, Finalizers = meta.Finalizers.Contains(Cleanup) ? meta.Finalizers : meta.Finalizers.Add(Cleanup) },
            Status = definition.Status with
            {
                Conditions = With(definition.Status.Conditions, Terminating("InstanceDeletionPending", "CustomResourceDefinition marked for deletion; CustomResource deletion will begin soon"), now),
            },
        };
    }

    /// <summary>Whether the deletion of the objects has begun.</summary>
    public static bool IsInDeletion(CustomResourceDefinition definition) =>
        definition.Status.Conditions.Exists(static c => c.Type == CustomResourceDefinitionConditions.Terminating && c.Reason == "InstanceDeletionInProgress");

    private static CustomResourceDefinitionCondition Initial { get; } = new()
    {
        Type = CustomResourceDefinitionConditions.Established,
        Status = "True",
        Reason = "InitialNamesAccepted",
        Message = "the initial names have been accepted",
    };

    private static CustomResourceDefinitionCondition NotAccepted { get; } = new()
    {
        Type = CustomResourceDefinitionConditions.Established,
        Status = "False",
        Reason = "NotAccepted",
        Message = "not all names are accepted",
    };

    private static CustomResourceDefinitionCondition Terminating(string reason, string message) =>
        new() { Type = CustomResourceDefinitionConditions.Terminating, Status = "True", Reason = reason, Message = message };

    private static List<string> Violations(CustomResourceDefinition definition)
    {
        List<string> all = [];
        for (var i = 0; i < definition.Spec.Versions.Count; i++)
        {
            if (definition.Spec.Versions[i].Schema?.OpenAPIV3Schema is { } schema)
            {
                all.AddRange(CustomObjectValidation.Violations(schema, FieldPath.Of("spec", "versions").Index(i).Child("schema", "openAPIV3Schema")));
            }
        }

        return all;
    }

    private static string Joined(List<string> violations) => violations.Count == 1 ? violations[0] : $"[{string.Join(", ", violations)}]";

    /// <summary>The conditions with one set. Its time stays where its status does.</summary>
    private static ApiList<CustomResourceDefinitionCondition> With(ApiList<CustomResourceDefinitionCondition> conditions, CustomResourceDefinitionCondition condition, Time now)
    {
        var at = conditions.FindIndex(c => c.Type == condition.Type);
        if (at < 0)
        {
            return conditions.Add(condition with { LastTransitionTime = now });
        }

        var present = conditions[at];
        condition = condition with { LastTransitionTime = present.Status == condition.Status ? present.LastTransitionTime : now };
        return present == condition ? conditions : conditions.SetItem(at, condition);
    }
}
