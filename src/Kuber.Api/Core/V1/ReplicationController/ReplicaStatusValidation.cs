using Kuber.Api.Validation;

namespace Kuber.Api.Core.V1;

/// <summary>The rules for the status of replica sets and replication controllers, which are alike.</summary>
internal static class ReplicaStatusValidation
{
    /// <summary>Checks the counts of a status.</summary>
    public static void Check(int replicas, int labeled, int ready, int available, int? terminating, long generation, FieldErrors errors)
    {
        var path = FieldPath.Of("status");
        errors.NonNegative(path.Child("replicas"), replicas);
        errors.NonNegative(path.Child("fullyLabeledReplicas"), labeled);
        errors.NonNegative(path.Child("readyReplicas"), ready);
        errors.NonNegative(path.Child("availableReplicas"), available);
        errors.NonNegative(path.Child("terminatingReplicas"), terminating);
        errors.NonNegative(path.Child("observedGeneration"), generation);
        CountValidation.AtMost(path.Child("fullyLabeledReplicas"), labeled, replicas, "status.replicas", errors);
        CountValidation.AtMost(path.Child("readyReplicas"), ready, replicas, "status.replicas", errors);
        CountValidation.AtMost(path.Child("availableReplicas"), available, replicas, "status.replicas", errors);
        CountValidation.AtMost(path.Child("availableReplicas"), available, ready, "readyReplicas", errors);
    }
}
