using Kuber.Api.Runtime;

namespace Kuber.Api.FlowControl.V1;

[ApiMessage("io.k8s.api.flowcontrol.v1.FlowSchemaSpec")]
public sealed partial record FlowSchemaSpec
{
    [Field(1, "priorityLevelConfiguration", Required = true)]
    public PriorityLevelConfigurationReference PriorityLevelConfiguration { get; init; } = PriorityLevelConfigurationReference.Empty;

    [Field(2, "matchingPrecedence", AlwaysWritten = true)]
    public int MatchingPrecedence { get; init; }

    [Field(3, "distinguisherMethod")]
    public FlowDistinguisherMethod? DistinguisherMethod { get; init; }

    [Field(4, "rules")]
    [ListType("atomic")]
    public ApiList<PolicyRulesWithSubjects> Rules { get; init; }
}
