using Kuber.Api.Core.V1;

namespace Kuber.Controllers.Shared;

/// <summary>The claims of pods.</summary>
internal static class PodClaims
{
    /// <summary>The claims that a pod names, by volume or by the name that an ephemeral volume gives.</summary>
    public static IEnumerable<string> Of(Pod pod)
    {
        foreach (var volume in pod.Spec.Volumes.ToArray())
        {
            if (volume.VolumeSource.PersistentVolumeClaim is { } claim)
            {
                yield return claim.ClaimName;
            }
            else if (volume.VolumeSource.Ephemeral is not null)
            {
                yield return Ephemeral(pod, volume);
            }
        }
    }

    /// <summary>The name of the claim of an ephemeral volume.</summary>
    public static string Ephemeral(Pod pod, Volume volume) => pod.Metadata.Name + "-" + volume.Name;
}
