using Kuber.Api.FlowControl.V1;
using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Bootstrap;

/// <summary>The flow schemas and priority levels that every cluster has.</summary>
internal static class FlowControlDefaults
{
    /// <summary>The annotation that keeps the spec of a default object as it is here.</summary>
    public const string AutoUpdate = "apf.kubernetes.io/autoupdate-spec";

    private static readonly ApiMap<string> AutoUpdated = ApiMap.Of((AutoUpdate, "true"));

    private static readonly ResourcePolicyRule AllResources = new() { Verbs = ["*"], ApiGroups = ["*"], Resources = ["*"], ClusterScope = true, Namespaces = ["*"] };
    private static readonly NonResourcePolicyRule AllPaths = new() { Verbs = ["*"], NonResourceURLs = ["*"] };
    private static readonly PolicyRulesWithSubjects Everything = new() { ResourceRules = [AllResources], NonResourceRules = [AllPaths] };
    private static readonly Subject[] Everybody = [Group("system:unauthenticated"), Group("system:authenticated")];

    /// <summary>The priority levels.</summary>
    public static IReadOnlyList<PriorityLevelConfiguration> Levels { get; } =
    [
        new() { Metadata = new() { Name = "exempt", Annotations = AutoUpdated }, Spec = new() { Type = "Exempt", Exempt = new() { NominalConcurrencyShares = 0, LendablePercent = 0 } } },
        Level("catch-all", shares: 5, lendable: 0, null),
        Level("leader-election", shares: 10, lendable: 0, new() { Queues = 16, HandSize = 4, QueueLengthLimit = 50 }),
        Level("node-high", shares: 40, lendable: 25, new() { Queues = 64, HandSize = 6, QueueLengthLimit = 50 }),
        Level("system", shares: 30, lendable: 33, new() { Queues = 64, HandSize = 6, QueueLengthLimit = 50 }),
        Level("workload-high", shares: 40, lendable: 50, new() { Queues = 128, HandSize = 6, QueueLengthLimit = 50 }),
        Level("workload-low", shares: 100, lendable: 90, new() { Queues = 128, HandSize = 6, QueueLengthLimit = 50 }),
        Level("global-default", shares: 20, lendable: 50, new() { Queues = 128, HandSize = 6, QueueLengthLimit = 50 }),
    ];

    /// <summary>The flow schemas, in the order in which they are matched.</summary>
    public static IReadOnlyList<FlowSchema> Schemas { get; } =
    [
        Schema("exempt", 1, "exempt", "", Everything, Group("system:masters")),
        Schema("probes", 2, "exempt", "", new() { NonResourceRules = [new() { Verbs = ["get"], NonResourceURLs = ["/healthz", "/readyz", "/livez"] }] }, Everybody),
        Schema(
            "system-leader-election",
            100,
            "leader-election",
            "ByUser",
            new() { ResourceRules = [new() { Verbs = ["get", "create", "update"], ApiGroups = ["coordination.k8s.io"], Resources = ["leases"], Namespaces = ["*"] }] },
            User("system:kube-controller-manager"),
            User("system:kube-scheduler"),
            Accounts("kube-system")),
        Schema(
            "system-node-high",
            400,
            "node-high",
            "ByUser",
            new()
            {
                ResourceRules =
                [
                    new() { Verbs = ["*"], ApiGroups = [""], Resources = ["nodes", "nodes/status"], ClusterScope = true, Namespaces = ["*"] },
                    new() { Verbs = ["*"], ApiGroups = ["coordination.k8s.io"], Resources = ["leases"], Namespaces = ["*"] },
                ],
            },
            Group("system:nodes")),
        Schema("system-nodes", 500, "system", "ByUser", Everything, Group("system:nodes")),
        Schema("kube-controller-manager", 800, "workload-high", "ByNamespace", Everything, User("system:kube-controller-manager")),
        Schema("kube-scheduler", 800, "workload-high", "ByNamespace", Everything, User("system:kube-scheduler")),
        Schema("kube-system-service-accounts", 900, "workload-high", "ByNamespace", Everything, Accounts("kube-system")),
        Schema("service-accounts", 9000, "workload-low", "ByUser", Everything, Group("system:serviceaccounts")),
        Schema("global-default", 9900, "global-default", "ByUser", Everything, Everybody),
        Schema("catch-all", 10000, "catch-all", "ByUser", Everything, Everybody),
    ];

    /// <summary>The level with the spec that it should have, where it is to be kept up to date.</summary>
    public static PriorityLevelConfiguration Merge(PriorityLevelConfiguration present, PriorityLevelConfiguration wanted) =>
        present.Metadata.Annotations.GetValueOrDefault(AutoUpdate) == "true" ? present with { Spec = wanted.Spec } : present;

    /// <summary>The schema with the spec that it should have, where it is to be kept up to date.</summary>
    public static FlowSchema Merge(FlowSchema present, FlowSchema wanted) =>
        present.Metadata.Annotations.GetValueOrDefault(AutoUpdate) == "true" ? present with { Spec = wanted.Spec } : present;

    private static PriorityLevelConfiguration Level(string name, int shares, int lendable, QueuingConfiguration? queues) => new()
    {
        Metadata = new() { Name = name, Annotations = AutoUpdated },
        Spec = new()
        {
            Type = "Limited",
            Limited = new()
            {
                NominalConcurrencyShares = shares,
                LendablePercent = lendable,
                LimitResponse = new() { Type = queues is null ? "Reject" : "Queue", Queuing = queues },
            },
        },
    };

    private static FlowSchema Schema(string name, int precedence, string level, string distinguisher, PolicyRulesWithSubjects rules, params Subject[] subjects) => new()
    {
        Metadata = new() { Name = name, Annotations = AutoUpdated },
        Spec = new()
        {
            MatchingPrecedence = precedence,
            PriorityLevelConfiguration = new() { Name = level },
            DistinguisherMethod = distinguisher.Length == 0 ? null : new() { Type = distinguisher },
            Rules = [rules with { Subjects = subjects.ToApiList() }],
        },
    };

    private static Subject User(string name) => new() { Kind = "User", User = new() { Name = name } };

    private static Subject Group(string name) => new() { Kind = "Group", Group = new() { Name = name } };

    private static Subject Accounts(string ns) => new() { Kind = "ServiceAccount", ServiceAccount = new() { Namespace = ns, Name = "*" } };
}
