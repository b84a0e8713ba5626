using Kuber.Client.Controllers;
using Kuber.Controllers.AttributesClassProtection;
using Kuber.Controllers.Certificates;
using Kuber.Controllers.ClaimProtection;
using Kuber.Controllers.ClusterRoleAggregation;
using Kuber.Controllers.CronJobs;
using Kuber.Controllers.DaemonSets;
using Kuber.Controllers.Deployments;
using Kuber.Controllers.Disruption;
using Kuber.Controllers.EndpointSliceMirroring;
using Kuber.Controllers.EndpointSlices;
using Kuber.Controllers.EndpointsLegacy;
using Kuber.Controllers.EphemeralVolumes;
using Kuber.Controllers.FinishedJobs;
using Kuber.Controllers.GarbageCollection;
using Kuber.Controllers.HorizontalPodAutoscaling;
using Kuber.Controllers.Jobs;
using Kuber.Controllers.Namespaces;
using Kuber.Controllers.NodeIpam;
using Kuber.Controllers.NodeLifecycle;
using Kuber.Controllers.NodeTtl;
using Kuber.Controllers.PersistentVolumes;
using Kuber.Controllers.PodGarbage;
using Kuber.Controllers.ReplicaSets;
using Kuber.Controllers.ReplicationControllers;
using Kuber.Controllers.ResourceClaims;
using Kuber.Controllers.ResourceQuotas;
using Kuber.Controllers.RootCertificates;
using Kuber.Controllers.SecretTokens;
using Kuber.Controllers.ServiceAccounts;
using Kuber.Controllers.ServiceCidrs;
using Kuber.Controllers.StatefulSets;
using Kuber.Controllers.TaintEviction;
using Kuber.Controllers.VolumeProtection;

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
        StatefulSetController.Descriptor,
        DaemonSetController.Descriptor,
        JobController.Descriptor,
        CronJobController.Descriptor,
        EndpointSliceController.Descriptor,
        EndpointsController.Descriptor,
        ResourceQuotaController.Descriptor,
        GarbageCollectorController.Descriptor,
        PodGarbageController.Descriptor,
        NodeLifecycleController.Descriptor,
        TaintEvictionController.Descriptor,
        NodeIpamController.Descriptor,
        NodeTtlController.Descriptor,
        FinishedJobController.Descriptor,
        DisruptionController.Descriptor,
        PersistentVolumeController.Descriptor,
        ClaimProtectionController.Descriptor,
        VolumeProtectionController.Descriptor,
        AttributesClassProtectionController.Descriptor,
        ServiceCidrController.Descriptor,
        ClusterRoleAggregationController.Descriptor,
        EphemeralVolumeController.Descriptor,
        ResourceClaimController.Descriptor,
        MirroringController.Descriptor,
        CertificateSigningController.Descriptor,
        CertificateApprovingController.Descriptor,
        CertificateCleanerController.Descriptor,
        SecretTokenController.Descriptor,
        HorizontalPodAutoscalerController.Descriptor,
    ];

    /// <summary>Chooses controllers as upstream's <c>--controllers</c> does: <c>*</c> for all, a name for one more, <c>-name</c> for one less.</summary>
    /// <exception cref="ArgumentException">There is no controller of that name.</exception>
    public static IReadOnlyList<ControllerDescriptor> Select(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (name != "*" && !All.Any(c => c.Name == name.TrimStart('-')))
            {
                throw new ArgumentException($"\"{name}\" is not in the list of known controllers");
            }
        }

        return [.. All.Where(c => !names.Contains("-" + c.Name) && (names.Contains("*") || names.Contains(c.Name)))];
    }
}
