using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.ApiServer.Cache;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer.Admission.NamespaceLifecycle;

/// <summary>
/// Nothing is made in a namespace that does not exist or is being deleted, and the namespaces that a cluster needs are never
/// deleted.
/// </summary>
internal sealed class NamespaceLifecyclePlugin(ApiServerCore core) : AdmissionPlugin
{
    private readonly ResourceCache namespaces = core.Resources.Cache("", "namespaces");

    /// <inheritdoc/>
    public override string Name => "NamespaceLifecycle";

    /// <inheritdoc/>
    public override async ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        if (NamespaceDeletion.Concerns(request.Resource))
        {
            if (request is { Operation: AdmissionOperation.Delete, Context.Name: "default" or "kube-system" or "kube-public" })
            {
                throw request.Forbidden("this namespace may not be deleted");
            }

            return;
        }

        var ns = request.Context.Namespace;
        var asksForReview = request.Resource is { Group: "authorization.k8s.io", Plural: "localsubjectaccessreviews" };
        if (ns.Length == 0 || asksForReview || request.Operation is not (AdmissionOperation.Create or AdmissionOperation.Update))
        {
            return;
        }

        var item = namespaces.Find(ns);
        if (item is null)
        {
            await core.Follower.WaitForLatestAsync(cancellationToken);
            item = namespaces.Find(ns) ?? throw StatusErrors.NotFound("namespaces", ns);
        }

        if (request.Operation == AdmissionOperation.Create && ((Namespace)item.Value).Status.Phase == "Terminating")
        {
            throw request.Forbidden(
                $"unable to create new content in namespace {ns} because it is being terminated",
                new StatusCause { Reason = "NamespaceTerminating", Message = $"namespace {ns} is being terminated", Field = "metadata.namespace" });
        }
    }
}
