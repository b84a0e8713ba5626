using Kuber.Api.Authentication.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Storage.V1;
using Kuber.Api.Validation;
using Kuber.ApiServer.Cache;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.NodeRestriction;

/// <summary>The tokens that a kubelet may ask for: those of pods bound to it, for the audiences that these pods name.</summary>
internal sealed class NodeTokens(ApiServerCore core)
{
    private readonly ResourceCache pods = core.Resources.Cache("", "pods");
    private readonly ResourceCache claims = core.Resources.Cache("", "persistentvolumeclaims");
    private readonly ResourceCache volumes = core.Resources.Cache("", "persistentvolumes");
    private readonly ResourceCache drivers = core.Resources.Cache("storage.k8s.io", "csidrivers");

    /// <summary>Refuses tokens that the kubelet has no use for.</summary>
    public void Check(AdmissionRequest request, string node)
    {
        if (request.Object is not Api.Authentication.V1.TokenRequest asked)
        {
            return;
        }

        if (asked.Spec.BoundObjectRef is not { ApiVersion: "v1", Kind: "Pod", Name.Length: > 0 } bound)
        {
            throw request.Forbidden("node requested token not bound to a pod");
        }

        if (bound.Uid.Length == 0)
        {
            throw request.Forbidden("node requested token with a pod binding without a uid");
        }

        var pod = (Pod?)pods.Find(request.Context.Namespace + "/" + bound.Name)?.Value ?? throw StatusErrors.NotFound("pods", bound.Name);
        if (bound.Uid != pod.Metadata.Uid)
        {
            throw request.Forbidden(
                $"the UID in the bound object reference ({bound.Uid}) does not match the UID in record. The object might have been deleted and then recreated");
        }

        if (pod.Spec.NodeName != node)
        {
            throw request.Forbidden("node requested token bound to a pod scheduled on a different node");
        }

        CheckAudience(request, pod, asked.Spec);
    }

    private void CheckAudience(AdmissionRequest request, Pod pod, TokenRequestSpec spec)
    {
        if (spec.Audiences.Count > 1)
        {
            throw request.Forbidden("node may only request 0 or 1 audiences");
        }

        var audience = spec.Audiences.IsEmpty ? "" : spec.Audiences[0];
        if (Names(pod, audience))
        {
            return;
        }

        var user = request.Context.User;
        var mayAsk = core.Access.Authorize(new()
        {
            User = user,
            Verb = "request-serviceaccounts-token-audience",
            Version = "*",
            Resource = audience,
            Namespace = request.Context.Namespace,
            Name = request.Context.Name,
        }).IsAllowed;
        if (!mayAsk)
        {
            throw request.Forbidden($"audience {FieldValueText.Quote(audience)} not found in pod spec volume, {user.Name} is not authorized to request tokens for this audience");
        }
    }

    /// <summary>Whether a volume of the pod needs a token for the audience: one that projects it, or one whose driver asks for it.</summary>
    private bool Names(Pod pod, string audience)
    {
        foreach (var volume in pod.Spec.Volumes)
        {
            var source = volume.VolumeSource;
            if (source.Projected is { } projected && projected.Sources.Exists(s => s.ServiceAccountToken is { } token && token.Audience == audience))
            {
                return true;
            }

            var driver = source.Csi?.Driver
                ?? (source.PersistentVolumeClaim is { } claim ? DriverOf(pod, claim.ClaimName) : source.Ephemeral is null ? null : DriverOf(pod, pod.Metadata.Name + "-" + volume.Name));
            if (driver is not null && drivers.Find(driver)?.Value is CSIDriver found && found.Spec.TokenRequests.Exists(t => t.Audience == audience))
            {
                return true;
            }
        }

        return false;
    }

    private string? DriverOf(Pod pod, string claim) =>
        claims.Find(pod.Metadata.Namespace + "/" + claim)?.Value is PersistentVolumeClaim { Spec.VolumeName.Length: > 0 } bound
        && volumes.Find(bound.Spec.VolumeName)?.Value is PersistentVolume volume
            ? volume.Spec.PersistentVolumeSource.Csi?.Driver
            : null;
}
