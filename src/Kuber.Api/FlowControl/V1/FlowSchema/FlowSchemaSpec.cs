using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

/// <summary>Requests, and their priority level.</summary>
[ApiMessage("io.k8s.api.flowcontrol.v1.FlowSchemaSpec")]
public sealed partial record FlowSchemaSpec
{
    /// <summary>The priority level.</summary>
    [Field(1, "priorityLevelConfiguration", Required = true)]
    public PriorityLevelConfigurationReference PriorityLevelConfiguration { get; init; } = PriorityLevelConfigurationReference.Empty;

    /// <summary>Which schema counts when several match: the lowest; 1 to 10000, 1000 by default.</summary>
    [Field(2, "matchingPrecedence", AlwaysWritten = true)]
    public int MatchingPrecedence { get; init; }

    /// <summary>How the requests are split into flows; one flow when not set.</summary>
    [Field(3, "distinguisherMethod")]
    public FlowDistinguisherMethod? DistinguisherMethod { get; init; }

    /// <summary>Which requests; one rule must match.</summary>
    [Field(4, "rules")]
    [ListType("atomic")]
    public ApiList<PolicyRulesWithSubjects> Rules { get; init; }
}
