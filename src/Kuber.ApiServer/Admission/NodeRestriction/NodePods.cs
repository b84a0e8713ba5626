using Kuber.Api.Core.V1;
using Kuber.Api.Validation;
using Kuber.ApiServer.Authorization.Nodes;
using Kuber.ApiServer.Cache;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.NodeRestriction;

/// <summary>What a kubelet may do to pods: show its static pods as mirror pods, write the status of those bound to it, delete and evict those.</summary>
internal sealed class NodePods(ApiServerCore core)
{
    private const string MirrorAnnotation = "kubernetes.io/config.mirror";

    private readonly ResourceCache pods = core.Resources.Cache("", "pods");
    private readonly ResourceCache nodes = core.Resources.Cache("", "nodes");

    /// <summary>The failure of a verb that a kubelet has no use for.</summary>
    public static StatusException UnexpectedOperation(AdmissionRequest request, string rest = "") =>
        request.Forbidden($"unexpected operation \"{request.Operation.ToString().ToUpperInvariant()}\"{rest}");

    /// <summary>Refuses what the kubelet may not do.</summary>
    public void Check(AdmissionRequest request, string node)
    {
        switch (request.Subresource, request.Operation)
        {
            case ("", AdmissionOperation.Create):
                CheckMirror(request, (Pod)request.Object!, node);
                break;
            case ("", AdmissionOperation.Delete):
                if (Existing(request).Spec.NodeName != node)
                {
                    throw request.Forbidden($"node {FieldValueText.Quote(node)} can only delete pods with spec.nodeName set to itself");
                }

                break;
            case ("", _):
                throw UnexpectedOperation(request, $", node {FieldValueText.Quote(node)} can only create and delete mirror pods");
            case ("status", AdmissionOperation.Update):
                CheckStatus(request, (Pod)request.Object!, (Pod)request.Old!, node);
                break;
            case ("eviction", AdmissionOperation.Create):
                if (Existing(request).Spec.NodeName != node)
                {
                    throw request.Forbidden($"node {node} can only evict pods with spec.nodeName set to itself");
                }

                break;
            case ("status" or "eviction", _):
                throw UnexpectedOperation(request);
            default:
                throw request.Forbidden($"unexpected pod subresource {FieldValueText.Quote(request.Subresource)}, only 'status' and 'eviction' are allowed");
        }
    }

    private Pod Existing(AdmissionRequest request) =>
        (Pod?)pods.Find(request.Context.Key)?.Value ?? throw StatusErrors.NotFound("pods", request.Context.Name);

    private static void CheckStatus(AdmissionRequest request, Pod pod, Pod old, string node)
    {
        if (old.Spec.NodeName != node)
        {
            throw request.Forbidden($"node {FieldValueText.Quote(node)} can only update pod status for pods with spec.nodeName set to itself");
        }

        if (pod.Metadata.Labels != old.Metadata.Labels)
        {
            throw request.Forbidden($"node {FieldValueText.Quote(node)} cannot update labels through pod status");
        }

        if (pod.Status.ResourceClaimStatuses != old.Status.ResourceClaimStatuses)
        {
            throw request.Forbidden($"node {FieldValueText.Quote(node)} cannot update resource claim statues");
        }

        if (pod.Status.ExtendedResourceClaimStatus != old.Status.ExtendedResourceClaimStatus)
        {
            throw request.Forbidden($"node {FieldValueText.Quote(node)} cannot update extended resource claim status");
        }
    }

    private void CheckMirror(AdmissionRequest request, Pod pod, string node)
    {
        var quoted = FieldValueText.Quote(node);
        if (!PodReferences.IsMirror(pod))
        {
            throw request.Forbidden($"pod does not have \"{MirrorAnnotation}\" annotation, node {quoted} can only create mirror pods");
        }

        if (pod.Spec.NodeName != node)
        {
            throw request.Forbidden($"node {quoted} can only create pods with spec.nodeName set to itself");
        }

        CheckOwner(request, pod, node);
        if (Reference(pod.Spec) is { } what)
        {
            throw request.Forbidden($"node {quoted} can not create pods that reference {what}");
        }
    }

    private void CheckOwner(AdmissionRequest request, Pod pod, string node)
    {
        var quoted = FieldValueText.Quote(node);
        var owners = pod.Metadata.OwnerReferences;
        if (owners.Count > 1)
        {
            throw request.Forbidden($"node {quoted} can only create pods with a single owner reference set to itself");
        }

        if (owners.IsEmpty || owners[0].ApiVersion != "v1" || owners[0].Kind != "Node" || owners[0].Name != node)
        {
            throw request.Forbidden($"node {quoted} can only create pods with an owner reference set to itself");
        }

        if (owners[0].Controller != true)
        {
            throw request.Forbidden($"node {quoted} can only create pods with a controller owner reference set to itself");
        }

        if (owners[0].BlockOwnerDeletion == true)
        {
            throw request.Forbidden($"node {quoted} must not set blockOwnerDeletion on an owner reference");
        }

        var uid = (nodes.Find(node) ?? throw StatusErrors.NotFound("nodes", node)).Value.Metadata.Uid;
        if (owners[0].Uid != uid)
        {
            throw request.Forbidden($"node {node} UID mismatch: expected {uid} got {owners[0].Uid}");
        }
    }

    /// <summary>The sort of objects that a pod refers to; null where it refers to none. A mirror pod must give its node no access.</summary>
    private static string? Reference(PodSpec spec)
    {
        if (spec.ServiceAccountName.Length > 0)
        {
            return "a service account";
        }

        if (PodReferences.Secrets(spec).Any())
        {
            return "secrets";
        }

        if (PodReferences.ConfigMaps(spec).Any())
        {
            return "configmaps";
        }

        foreach (var volume in spec.Volumes)
        {
            if (volume.VolumeSource.Projected is { } projected && projected.Sources.Exists(static s => s.ClusterTrustBundle is not null))
            {
                return "clustertrustbundles";
            }

            if (volume.VolumeSource.PersistentVolumeClaim is not null)
            {
                return "persistentvolumeclaims";
            }
        }

        return spec.ResourceClaims.IsEmpty ? null : "resourceclaims";
    }
}
