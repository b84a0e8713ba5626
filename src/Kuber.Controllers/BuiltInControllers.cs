using Kuber.Client.Controllers;
using Kuber.Controllers.Deployments;
using Kuber.Controllers.EndpointSlices;
using Kuber.Controllers.EndpointsLegacy;
using Kuber.Controllers.Namespaces;
using Kuber.Controllers.ReplicaSets;
using Kuber.Controllers.ReplicationControllers;
using Kuber.Controllers.RootCertificates;
using Kuber.Controllers.ServiceAccounts;

namespace Kuber.Controllers;

/// <summary>The controllers of a cluster, by the names that upstream's <c>--controllers</c> takes.</summary>
public static class BuiltInControllers
{
    /// <summary>All of them, in the order in which they start.</summary>
    public static IReadOnlyList<ControllerDescriptor> All { get; } =
    [
        NamespaceController.Descriptor,
        ServiceAccountController.Descriptor,
        RootCertificateController.Descriptor,
        DeploymentController.Descriptor,
        ReplicaSetController.Descriptor,
        ReplicationControllerController.Descriptor,
        EndpointSliceController.Descriptor,
        EndpointsController.Descriptor,
    ];
}
