namespace Kuber.Api.Core.V1;

/// <summary>What a claim gets where the user says nothing.</summary>
internal static class PersistentVolumeClaimDefaults
{
    /// <summary>The claim with defaults.</summary>
    public static PersistentVolumeClaim Apply(PersistentVolumeClaim claim)
    {
        var spec = Apply(claim.Spec);
        var status = Apply(claim.Status);
        return ReferenceEquals(spec, claim.Spec) && ReferenceEquals(status, claim.Status) ? claim : claim with { Spec = spec, Status = status };
    }

    /// <summary>The spec with defaults, as claims and templates of claims share them.</summary>
    public static PersistentVolumeClaimSpec Apply(PersistentVolumeClaimSpec spec)
    {
        var resources = spec.Resources;
        var limits = ResourceListDefaults.Round(resources.Limits);
        var requests = ResourceListDefaults.Round(resources.Requests);
        if (!limits.IsSame(resources.Limits) || !requests.IsSame(resources.Requests))
        {
            resources = resources with { Limits = limits, Requests = requests };
        }

        return spec.VolumeMode is not null && ReferenceEquals(resources, spec.Resources)
            ? spec
            : spec with { Resources = resources, VolumeMode = spec.VolumeMode ?? "Filesystem" };
    }

    private static PersistentVolumeClaimStatus Apply(PersistentVolumeClaimStatus status)
    {
        var capacity = ResourceListDefaults.Round(status.Capacity);
        var allocated = ResourceListDefaults.Round(status.AllocatedResources);
        return status.Phase.Length > 0 && capacity.IsSame(status.Capacity) && allocated.IsSame(status.AllocatedResources)
            ? status
            : status with { Phase = status.Phase.Length > 0 ? status.Phase : "Pending", Capacity = capacity, AllocatedResources = allocated };
    }
}
