namespace Kuber.Api.FlowControl.V1;

/// <summary>The flow schemas and priority levels that have to be there, with the specs that they must keep.</summary>
public static class MandatoryFlows
{
    private const string Exempt = "exempt";
    private const string CatchAll = "catch-all";

    private static readonly FlowSchemaSpec ExemptSchema = new()
    {
        MatchingPrecedence = 1,
        PriorityLevelConfiguration = new() { Name = Exempt },
        Rules = [Everything("system:masters")],
    };

    private static readonly FlowSchemaSpec CatchAllSchema = new()
    {
        MatchingPrecedence = 10000,
        PriorityLevelConfiguration = new() { Name = CatchAll },
        DistinguisherMethod = new() { Type = "ByUser" },
        Rules = [Everything("system:unauthenticated", "system:authenticated")],
    };

    private static readonly PriorityLevelConfigurationSpec ExemptLevel = new()
    {
        Type = "Exempt",
        Exempt = new() { NominalConcurrencyShares = 0, LendablePercent = 0 },
    };

    private static readonly PriorityLevelConfigurationSpec CatchAllLevel = new()
    {
        Type = "Limited",
        Limited = new() { NominalConcurrencyShares = 5, LendablePercent = 0, LimitResponse = new() { Type = "Reject" } },
    };

    /// <summary>The spec that a flow schema must have; null where its name says nothing.</summary>
    public static FlowSchemaSpec? Schema(string name) => name switch { Exempt => ExemptSchema, CatchAll => CatchAllSchema, _ => null };

    /// <summary>The spec that a priority level must have; null where its name says nothing.</summary>
    public static PriorityLevelConfigurationSpec? Level(string name) => name switch { Exempt => ExemptLevel, CatchAll => CatchAllLevel, _ => null };

    private static PolicyRulesWithSubjects Everything(params ReadOnlySpan<string> groups)
    {
        List<Subject> subjects = [];
        foreach (var group in groups)
        {
            subjects.Add(new() { Kind = "Group", Group = new() { Name = group } });
        }

        return new()
        {
            Subjects = [.. subjects],
            ResourceRules = [new ResourcePolicyRule { Verbs = ["*"], ApiGroups = ["*"], Resources = ["*"], Namespaces = ["*"], ClusterScope = true }],
            NonResourceRules = [new NonResourcePolicyRule { Verbs = ["*"], NonResourceURLs = ["*"] }],
        };
    }
}
