namespace Kuber.ApiServer.Http;

/// <summary>Versions of groups that are served no more, or not by default, but that upstream still reads.</summary>
internal static class FormerVersions
{
    private static readonly HashSet<string> All =
    [
        "admissionregistration.k8s.io/v1alpha1", "admissionregistration.k8s.io/v1beta1", "apps/v1beta1", "apps/v1beta2",
        "authentication.k8s.io/v1alpha1", "authentication.k8s.io/v1beta1", "authorization.k8s.io/v1beta1", "autoscaling/v2beta1",
        "autoscaling/v2beta2", "batch/v1beta1", "certificates.k8s.io/v1alpha1", "certificates.k8s.io/v1beta1",
        "coordination.k8s.io/v1alpha2", "coordination.k8s.io/v1beta1", "discovery.k8s.io/v1beta1", "events.k8s.io/v1beta1",
        "flowcontrol.apiserver.k8s.io/v1beta1", "flowcontrol.apiserver.k8s.io/v1beta2", "flowcontrol.apiserver.k8s.io/v1beta3",
        "networking.k8s.io/v1alpha1", "networking.k8s.io/v1beta1", "node.k8s.io/v1alpha1", "node.k8s.io/v1beta1", "policy/v1beta1",
        "rbac.authorization.k8s.io/v1alpha1", "rbac.authorization.k8s.io/v1beta1", "resource.k8s.io/v1alpha3",
        "resource.k8s.io/v1beta1", "resource.k8s.io/v1beta2", "scheduling.k8s.io/v1alpha1", "scheduling.k8s.io/v1beta1",
        "storage.k8s.io/v1alpha1", "storage.k8s.io/v1beta1",
    ];

    /// <summary>Whether a group and version, such as <c>apps/v1beta1</c>, is one of them.</summary>
    public static bool Contains(string apiVersion) => All.Contains(apiVersion);
}
