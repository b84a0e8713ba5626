using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.Api.Storage.V1;

/// <summary>The rules for CSI drivers.</summary>
internal static class CSIDriverValidation
{
    private const long ShortestTokenSeconds = 10 * 60;
    private const long LongestTokenSeconds = 1L << 32;
    private const long ShortestUpdatePeriodSeconds = 10;
    private static readonly FieldPath Spec = FieldPath.Of("spec");

    /// <summary>Checks a driver.</summary>
    public static void Check(CSIDriverSpec spec, FieldErrors errors)
    {
        Set(spec.AttachRequired, "attachedRequired", errors);
        Set(spec.PodInfoOnMount, "podInfoOnMount", errors);
        Set(spec.StorageCapacity, "storageCapacity", errors);
        if (spec.FsGroupPolicy is not (null or "File" or "None" or "ReadWriteOnceWithFSType"))
        {
            errors.NotSupported(Spec.Child("fsGroupPolicy"), spec.FsGroupPolicy, "File", "None", "ReadWriteOnceWithFSType");
        }

        TokenRequests(spec.TokenRequests, errors);
        foreach (var mode in spec.VolumeLifecycleModes)
        {
            if (mode is not ("Persistent" or "Ephemeral"))
            {
                errors.NotSupported(Spec.Child("volumeLifecycleModes"), mode, "Persistent", "Ephemeral");
            }
        }

        Set(spec.SeLinuxMount, "seLinuxMount", errors);
        if (spec.NodeAllocatableUpdatePeriodSeconds is { } period and < ShortestUpdatePeriodSeconds)
        {
            errors.Invalid(Spec.Child("nodeAllocatableUpdatePeriodSeconds"), period, "must be greater than or equal to 10 seconds");
        }

        if (spec.ServiceAccountTokenInSecrets is { } inSecrets && spec.TokenRequests.IsEmpty)
        {
            errors.Invalid(Spec.Child("serviceAccountTokenInSecrets"), inSecrets, "serviceAccountTokenInSecrets is set but no tokenRequests are specified");
        }
    }

    /// <summary>Checks that what may not change has not. The first path is upstream's, misspelt there.</summary>
    public static void Fixed(CSIDriverSpec spec, CSIDriverSpec old, FieldErrors errors)
    {
        errors.Immutable(Spec.Child("attachedRequired"), spec.AttachRequired, old.AttachRequired);
        errors.Immutable(Spec.Child("volumeLifecycleModes"), spec.VolumeLifecycleModes, old.VolumeLifecycleModes);
    }

    private static void Set(bool? value, string name, FieldErrors errors)
    {
        if (value is null)
        {
            errors.Required(Spec.Child(name));
        }
    }

    private static void TokenRequests(ApiList<TokenRequest> requests, FieldErrors errors)
    {
        for (var i = 0; i < requests.Count; i++)
        {
            var (audience, seconds) = (requests[i].Audience, requests[i].ExpirationSeconds);
            if (requests.FindIndex(r => r.Audience == audience) < i)
            {
                errors.Duplicate(Spec.Child("tokenRequests").Index(i).Child("audience"), audience);
            }
            else if (seconds < ShortestTokenSeconds)
            {
                errors.Invalid(Spec.Child("tokenRequests").Index(i).Child("expirationSeconds"), seconds, "may not specify a duration less than 10 minutes");
            }
            else if (seconds > LongestTokenSeconds)
            {
                errors.Invalid(Spec.Child("tokenRequests").Index(i).Child("expirationSeconds"), seconds, "may not specify a duration larger than 2^32 seconds");
            }
        }
    }
}
