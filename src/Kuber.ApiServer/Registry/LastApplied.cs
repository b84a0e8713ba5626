using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.Machinery.Apply;
using Kuber.Machinery.Trees;

namespace Kuber.ApiServer.Registry;

/// <summary>
/// The annotation in which kubectl keeps the last configuration that it applied on the client's side. Where it moves to
/// server-side apply, the fields of that configuration are its own, and the annotation follows what it applies.
/// </summary>
internal static class LastApplied
{
    private const string Annotation = "kubectl.kubernetes.io/last-applied-configuration";

    /// <summary>The conflicts that remain: those outside of the last configuration, as far as the object still is what that says.</summary>
    public static IReadOnlyList<ApplyConflict> Remaining(IReadOnlyList<ApplyConflict> conflicts, IApiObject? existing, ApiValue live, MessageSchema schema)
    {
        if (existing?.Metadata.Annotations.GetValueOrDefault(Annotation) is not { Length: > 0 } text)
        {
            return conflicts;
        }

        try
        {
            var last = ApiValueJson.Parse(text);
            var fields = AppliedFields.Of(last, schema);
            var changes = TypedComparison.Of(last, live, schema);
            var own = fields.Difference(changes.Modified).Difference(changes.Added).Difference(changes.Removed);
            return [.. conflicts.Where(c => !own.Has([.. c.Path]))];
        }
        catch (Exception failure) when (failure is FormatException or JsonSyntaxException)
        {
            // An annotation that is no configuration says nothing.
            return conflicts;
        }
    }

    /// <summary>The metadata with the annotation set to a configuration, where there is one; without it where annotations would be too large.</summary>
    public static ObjectMeta Follow(ObjectMeta metadata, ApiValue configuration)
    {
        if (!metadata.Annotations.ContainsKey(Annotation))
        {
            return metadata;
        }

        configuration = configuration.WithoutAt("metadata", "annotations", Annotation);
        var annotations = metadata.Annotations.Set(Annotation, ApiValueJson.ToText(configuration) + "\n");
        FieldErrors errors = [];
        ObjectMetaValidation.AnnotationsSize(annotations, FieldPath.Of("metadata", "annotations"), errors);
        return metadata with { Annotations = errors.Count == 0 ? annotations : annotations.Remove(Annotation) };
    }
}
