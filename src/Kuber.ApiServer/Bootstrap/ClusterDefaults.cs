using System.Globalization;
using Kuber.Api.Core.V1;
using Kuber.Api.Networking.V1;
using Kuber.Api.Runtime;
using Kuber.Api.Scheduling.V1;
using Kuber.ApiServer.Authentication;

namespace Kuber.ApiServer.Bootstrap;

/// <summary>The namespaces, priority classes and single objects that every cluster has.</summary>
internal static class ClusterDefaults
{
    /// <summary>The port of the server's Service.</summary>
    public const int ServicePort = 443;

    /// <summary>The namespaces.</summary>
    public static IReadOnlyList<Namespace> Namespaces { get; } =
    [
        .. new[] { "default", "kube-node-lease", "kube-public", "kube-system" }.Select(n => new Namespace { Metadata = new() { Name = n } }),
    ];

    /// <summary>The priority classes.</summary>
    public static IReadOnlyList<PriorityClass> PriorityClasses { get; } =
    [
        new()
        {
            Metadata = new() { Name = "system-node-critical" },
            Value = 2_000_001_000,
            PreemptionPolicy = "PreemptLowerPriority",
            Description = "Used for system critical pods that must not be moved from their current node.",
        },
        new()
        {
            Metadata = new() { Name = "system-cluster-critical" },
            Value = 2_000_000_000,
            PreemptionPolicy = "PreemptLowerPriority",
            Description = "Used for system critical pods that must run in the cluster, but can be moved to another node if necessary.",
        },
    ];

    /// <summary>How extension API servers recognise the users of this one.</summary>
    public static ConfigMap ExtensionAuthentication(ServerPki pki) => new()
    {
        Metadata = new() { Name = "extension-apiserver-authentication", Namespace = "kube-system" },
        Data = ApiMap.Of(
            ("client-ca-file", pki.Authority.CertificatePem),
            ("requestheader-client-ca-file", pki.FrontProxy.CertificatePem),
            ("requestheader-allowed-names", $"[\"{FrontProxy.ClientName}\"]"),
            ("requestheader-username-headers", $"[\"{FrontProxy.UserHeader}\"]"),
            ("requestheader-group-headers", $"[\"{FrontProxy.GroupHeader}\"]"),
            ("requestheader-extra-headers-prefix", $"[\"{FrontProxy.ExtraPrefix}\"]")),
    };

    /// <summary>Since when the use of tokens in Secrets is tracked.</summary>
    public static ConfigMap TokenTracking(DateTimeOffset now) => new()
    {
        Metadata = new() { Name = "kube-apiserver-legacy-service-account-token-tracking", Namespace = "kube-system" },
        Data = ApiMap.Of(("since", now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
    };

    /// <summary>The range of cluster IPs.</summary>
    public static ServiceCIDR ServiceRange(string cidr, Time since) => new()
    {
        Metadata = new() { Name = "kubernetes" },
        Spec = new() { Cidrs = [cidr] },
        Status = new() { Conditions = [new() { Type = "Ready", Status = "True", LastTransitionTime = since, Message = "Kubernetes default Service CIDR is ready" }] },
    };

    /// <summary>The Service by which pods reach the server: the first address of the range.</summary>
    public static Service Service(string cidr, int targetPort)
    {
        var address = Services.ServiceRange.Parse(cidr).Address(1).ToString();
        return new()
        {
            Metadata = new() { Name = "kubernetes", Namespace = "default", Labels = ApiMap.Of(("component", "apiserver"), ("provider", "kubernetes")) },
            Spec = new()
            {
                Type = "ClusterIP",
                ClusterIP = address,
                ClusterIPs = [address],
                IpFamilies = ["IPv4"],
                IpFamilyPolicy = "SingleStack",
                SessionAffinity = "None",
                Ports = [new() { Name = "https", Protocol = "TCP", Port = ServicePort, TargetPort = new(targetPort) }],
            },
        };
    }
}
