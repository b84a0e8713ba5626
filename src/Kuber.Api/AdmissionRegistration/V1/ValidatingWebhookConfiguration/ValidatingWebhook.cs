using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

[ApiMessage("io.k8s.api.admissionregistration.v1.ValidatingWebhook")]
public sealed partial record ValidatingWebhook : IWebhook
{
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    [Field(2, "clientConfig", Required = true)]
    public WebhookClientConfig ClientConfig { get; init; } = WebhookClientConfig.Empty;

    [Field(3, "rules")]
    [ListType("atomic")]
    public ApiList<RuleWithOperations> Rules { get; init; }

    [Field(4, "failurePolicy", GoType = "v1.FailurePolicyType")]
    [Enum("Fail", "Ignore")]
    public string? FailurePolicy { get; init; }

    [Field(9, "matchPolicy", GoType = "v1.MatchPolicyType")]
    [Enum("Equivalent", "Exact")]
    public string? MatchPolicy { get; init; }

    [Field(5, "namespaceSelector")]
    public LabelSelector? NamespaceSelector { get; init; }

    [Field(10, "objectSelector")]
    public LabelSelector? ObjectSelector { get; init; }

    [Field(6, "sideEffects", Required = true, GoType = "v1.SideEffectClass")]
    [Enum("None", "NoneOnDryRun", "Some", "Unknown")]
    public string? SideEffects { get; init; }

    [Field(7, "timeoutSeconds")]
    public int? TimeoutSeconds { get; init; }

    [Field(8, "admissionReviewVersions", Required = true)]
    [ListType("atomic")]
    public ApiList<string> AdmissionReviewVersions { get; init; }

    [Field(11, "matchConditions")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<MatchCondition> MatchConditions { get; init; }
}
