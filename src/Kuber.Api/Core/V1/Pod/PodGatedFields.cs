using Kuber.Api.Registry;

namespace Kuber.Api.Core.V1;

/// <summary>Fields whose feature is off: the server takes none, but keeps those of a pod that has them already.</summary>
internal static class PodGatedFields
{
    /// <summary>The spec without the fields that are off.</summary>
    public static PodSpec Drop(PodSpec spec, PodSpec? old)
    {
        if (spec.SchedulingGroup is not null && old?.SchedulingGroup is null)
        {
            spec = spec with { SchedulingGroup = null };
        }

        if (old is not null && old.Volumes.Exists(static v => HasBundle(v) || HasCertificate(v)))
        {
            return spec;
        }

        var volumes = spec.Volumes.Each(static v => HasBundle(v) || HasCertificate(v) ? WithoutProjections(v) : v);
        return volumes.IsSame(spec.Volumes) ? spec : spec with { Volumes = volumes };
    }

    private static bool HasBundle(Volume volume) => volume.VolumeSource.Projected?.Sources.Exists(static s => s.ClusterTrustBundle is not null) == true;

    private static bool HasCertificate(Volume volume) => volume.VolumeSource.Projected?.Sources.Exists(static s => s.PodCertificate is not null) == true;

    private static Volume WithoutProjections(Volume volume)
    {
        var projected = volume.VolumeSource.Projected!;
        var sources = projected.Sources.Each(static s => s with { ClusterTrustBundle = null, PodCertificate = null });
        return volume with { VolumeSource = volume.VolumeSource with { Projected = projected with { Sources = sources } } };
    }
}
