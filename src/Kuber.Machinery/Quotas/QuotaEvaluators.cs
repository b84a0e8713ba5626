namespace Kuber.Machinery.Quotas;

/// <summary>The evaluators of resources.</summary>
public static class QuotaEvaluators
{
    /// <summary>Pods.</summary>
    public static QuotaEvaluator Pods { get; } = new PodEvaluator();

    /// <summary>Services.</summary>
    public static QuotaEvaluator Services { get; } = new ServiceEvaluator();

    /// <summary>Claims of persistent volumes.</summary>
    public static QuotaEvaluator VolumeClaims { get; } = new VolumeClaimEvaluator();

    /// <summary>Claims of devices.</summary>
    public static QuotaEvaluator ResourceClaims { get; } = new ResourceClaimEvaluator();

    /// <summary>The evaluator of a resource: its objects are counted where nothing more is known of them.</summary>
    public static QuotaEvaluator For(string group, string plural) => (group, plural) switch
    {
        ("", "pods") => Pods,
        ("", "services") => Services,
        ("", "persistentvolumeclaims") => VolumeClaims,
        ("resource.k8s.io", "resourceclaims") => ResourceClaims,
        _ => new CountEvaluator(group, plural),
    };

    /// <summary>The name of the number of a resource's objects, such as <c>count/deployments.apps</c>.</summary>
    public static string CountName(string group, string plural) => group.Length == 0 ? "count/" + plural : $"count/{plural}.{group}";
}
