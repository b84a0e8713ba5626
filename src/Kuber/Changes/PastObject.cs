using Kuber.Machinery.Trees;

namespace Kuber.Changes;

/// <summary>Makes of an object as it was one that the server takes again.</summary>
internal static class PastObject
{
    private static readonly string[] SystemFields = ["managedFields", "resourceVersion", "uid", "creationTimestamp", "generation", "deletionTimestamp", "deletionGracePeriodSeconds", "selfLink"];
    private static readonly string[] DeletionFinalizers = ["foregroundDeletion", "orphan"];
    private static readonly string[] JobLabels = ["controller-uid", "batch.kubernetes.io/controller-uid"];

    /// <summary>The object with the fields that matter to a reader: for showing differences.</summary>
    public static ApiValue Shown(ApiValue value) => With(value, "metadata", ApiValue.Of(value["metadata"].Map!.Remove("managedFields").Remove("resourceVersion").Remove("generation")));

    /// <summary>What replaces the present object: refused by the server if that changes meanwhile.</summary>
    public static ApiValue Over(ApiValue past, ApiValue present)
    {
        var metadata = WithoutSystemFields(past["metadata"].Map!);
        foreach (var field in new[] { "resourceVersion", "uid" })
        {
            metadata = metadata.Set(field, present.At("metadata", field));
        }

        return ApiValue.Of(past.Map!.Remove("status").Set("metadata", ApiValue.Of(metadata)));
    }

    /// <summary>What is created where the object is gone.</summary>
    /// <param name="past">The object as it was.</param>
    /// <param name="owners">Its owners as they are now; those that are gone for good are left out, or the garbage collector would take the object.</param>
    public static ApiValue Anew(ApiValue past, IReadOnlyList<ApiValue> owners)
    {
        var metadata = WithoutSystemFields(past["metadata"].Map!).Remove("ownerReferences");
        if (owners.Count > 0)
        {
            metadata = metadata.Set("ownerReferences", ApiValue.ListOf([.. owners]));
        }

        var finalizers = past.At("metadata", "finalizers").Items.ToArray().Where(finalizer => !DeletionFinalizers.Contains(finalizer.Text)).ToArray();
        metadata = finalizers.Length > 0 ? metadata.Set("finalizers", ApiValue.ListOf(finalizers)) : metadata.Remove("finalizers");
        var value = ApiValue.Of(past.Map!.Remove("status").Set("metadata", ApiValue.Of(metadata)));
        return past["kind"].Text switch
        {
            "Namespace" => ApiValue.Of(value.Map!.Remove("spec")),
            "Pod" => With(value, "spec", ApiValue.Of(value["spec"].Map!.Remove("nodeName"))),
            "Job" when !value.At("spec", "manualSelector").Boolean => Job(value),
            _ => value,
        };
    }

    // The server gives each Job a selector by its uid; the former one would be refused.
    private static ApiValue Job(ApiValue value)
    {
        var spec = value["spec"].Map!.Remove("selector");
        var labels = value.At("spec", "template", "metadata", "labels").Map ?? ApiValueMap.Empty;
        foreach (var label in JobLabels)
        {
            labels = labels.Remove(label);
        }

        var template = spec.TryGet("template", out var found) ? found : ApiValue.EmptyMap;
        var metadata = template["metadata"].Map ?? ApiValueMap.Empty;
        return With(value, "spec", ApiValue.Of(spec.Set("template", With(template, "metadata", ApiValue.Of(metadata.Set("labels", ApiValue.Of(labels)))))));
    }

    private static ApiValueMap WithoutSystemFields(ApiValueMap metadata)
    {
        foreach (var field in SystemFields)
        {
            metadata = metadata.Remove(field);
        }

        return metadata;
    }

    private static ApiValue With(ApiValue value, string field, ApiValue content) => ApiValue.Of(value.Map!.Set(field, content));
}
