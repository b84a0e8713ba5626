using System.Security.Cryptography;
using Kuber.Api.Certificates.V1;
using Kuber.Api.Coordination.V1;
using Kuber.Api.Core.V1;
using Kuber.Api.Resource.V1;
using Kuber.Api.Validation;
using Kuber.ApiServer.Authorization.Nodes;
using Kuber.ApiServer.Cache;

namespace Kuber.ApiServer.Admission.NodeRestriction;

/// <summary>
/// What a kubelet may write: its own Node without the labels and taints that steer pods, the status of the pods that are bound
/// to it, its lease, its CSINode, its ResourceSlices, and tokens for its pods. Everybody else passes.
/// </summary>
internal sealed class NodeRestrictionPlugin(ApiServerCore core) : AdmissionPlugin
{
    private const string LeaseNamespace = "kube-node-lease";

    private readonly NodePods pods = new(core);
    private readonly NodeTokens tokens = new(core);
    private readonly ResourceCache slices = core.Resources.Cache("resource.k8s.io", "resourceslices");

    /// <inheritdoc/>
    public override string Name => "NodeRestriction";

    /// <inheritdoc/>
    public override ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (request.Operation != AdmissionOperation.Connect && NodeNames.Of(request.Context.User) is { } node)
        {
            Check(request, node);
        }

        return ValueTask.CompletedTask;
    }

    private void Check(AdmissionRequest request, string node)
    {
        switch (request.Resource.Group, request.Resource.Plural, request.Subresource)
        {
            case ("", "pods", _):
                pods.Check(request, node);
                break;
            case ("", "nodes", _):
                CheckNode(request, node);
                break;
            case ("", "persistentvolumeclaims", _):
                CheckClaim(request, node);
                break;
            case ("", "serviceaccounts", "token") when request.Operation == AdmissionOperation.Create:
                tokens.Check(request, node);
                break;
            case ("coordination.k8s.io", "leases", _):
                CheckLease(request, node);
                break;
            case ("storage.k8s.io", "csinodes", _) when request.Name != node:
                throw request.Forbidden("can only access CSINode with the same name as the requesting node");
            case ("resource.k8s.io", "resourceslices", _):
                CheckSlice(request, node);
                break;
            case ("certificates.k8s.io", "certificatesigningrequests", "") when request.Operation == AdmissionOperation.Create:
                CheckSigningRequest(request);
                break;
        }
    }

    private static void CheckNode(AdmissionRequest request, string node)
    {
        if (request is { Operation: AdmissionOperation.Create, Object: Node made } && NodeLabels.Forbidden(made.Metadata.Labels, default) is { Count: > 0 } labels)
        {
            throw request.Forbidden($"node {FieldValueText.Quote(node)} is not allowed to set the following labels: {string.Join(", ", labels)}");
        }

        if (request.Name != node)
        {
            throw request.Forbidden($"node {FieldValueText.Quote(node)} is not allowed to modify node {FieldValueText.Quote(request.Name)}");
        }

        if (request is not { Operation: AdmissionOperation.Update, Object: Node sent, Old: Node old })
        {
            return;
        }

        if (sent.Spec.Taints != old.Spec.Taints)
        {
            throw request.Forbidden($"node {FieldValueText.Quote(node)} is not allowed to modify taints");
        }

        if (sent.Metadata.OwnerReferences != old.Metadata.OwnerReferences)
        {
            throw request.Forbidden($"node {FieldValueText.Quote(node)} is not allowed to modify ownerReferences");
        }

        if (NodeLabels.Forbidden(sent.Metadata.Labels, old.Metadata.Labels) is { Count: > 0 } changed)
        {
            throw request.Forbidden($"is not allowed to modify labels: {string.Join(", ", changed)}");
        }
    }

    private static void CheckClaim(AdmissionRequest request, string node)
    {
        if (request.Subresource != "status")
        {
            throw request.Forbidden("may only update PVC status");
        }

        if (request is not { Operation: AdmissionOperation.Update, Object: PersistentVolumeClaim sent, Old: PersistentVolumeClaim old })
        {
            throw NodePods.UnexpectedOperation(request);
        }

        if (WithoutResize(sent) != WithoutResize(old))
        {
            throw request.Forbidden($"node {FieldValueText.Quote(node)} is not allowed to update fields other than status.quantity and status.conditions");
        }

        static PersistentVolumeClaim WithoutResize(PersistentVolumeClaim claim) => claim with
        {
            Metadata = claim.Metadata with { ResourceVersion = "", ManagedFields = default },
            Status = claim.Status with { Capacity = default, Conditions = default, AllocatedResources = default, AllocatedResourceStatuses = default },
        };
    }

    private static void CheckLease(AdmissionRequest request, string node)
    {
        if (request.Context.Namespace != LeaseNamespace)
        {
            throw request.Forbidden($"can only access leases in the \"{LeaseNamespace}\" system namespace");
        }

        var name = request is { Operation: AdmissionOperation.Create, Object: Lease made } ? made.Metadata.Name : request.Context.Name;
        if (name != node)
        {
            throw request.Forbidden("can only access node lease with the same name as the requesting node");
        }
    }

    private void CheckSlice(AdmissionRequest request, string node)
    {
        if (request is { Operation: AdmissionOperation.Create, Object: ResourceSlice made } && made.Spec.NodeName != node)
        {
            throw request.Forbidden("can only create ResourceSlice with the same NodeName as the requesting node");
        }

        if (request.Operation == AdmissionOperation.Delete && slices.Find(request.Context.Name)?.Value is ResourceSlice slice && slice.Spec.NodeName != node)
        {
            throw request.Forbidden("can only delete ResourceSlice with the same NodeName as the requesting node");
        }
    }

    private static void CheckSigningRequest(AdmissionRequest request)
    {
        if (request.Object is not CertificateSigningRequest { Spec.SignerName: "kubernetes.io/kubelet-serving" or "kubernetes.io/kube-apiserver-client-kubelet" } sent)
        {
            return;
        }

        try
        {
            if (SigningRequestSubject.Read(sent).CommonName != request.Context.User.Name)
            {
                throw request.Forbidden($"can only create a node CSR with CN={request.Context.User.Name}");
            }
        }
        catch (CryptographicException e)
        {
            throw request.Forbidden($"unable to parse csr: {e.Message}");
        }
    }
}
