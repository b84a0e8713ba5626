using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>A webhook that may refuse objects.</summary>
[ApiMessage("io.k8s.api.admissionregistration.v1.ValidatingWebhook")]
public sealed partial record ValidatingWebhook : IWebhook
{
    /// <summary>The full name of the webhook, such as image.example.com.</summary>
    [Field(1, "name", Required = true)]
    public string Name { get; init; } = "";

    /// <summary>How the webhook is reached.</summary>
    [Field(2, "clientConfig", Required = true)]
    public WebhookClientConfig ClientConfig { get; init; } = WebhookClientConfig.Empty;

    /// <summary>What is done with which resources; one rule must match.</summary>
    [Field(3, "rules")]
    [ListType("atomic")]
    public ApiList<RuleWithOperations> Rules { get; init; }

    /// <summary>When the webhook cannot be asked: Fail refuses the request, Ignore goes on without; Fail by default.</summary>
    [Field(4, "failurePolicy", GoType = "v1.FailurePolicyType")]
    [Enum("Fail", "Ignore")]
    public string? FailurePolicy { get; init; }

    /// <summary>Equivalent also matches the same object in another version or group, Exact only as named; Equivalent by default.</summary>
    [Field(9, "matchPolicy", GoType = "v1.MatchPolicyType")]
    [Enum("Equivalent", "Exact")]
    public string? MatchPolicy { get; init; }

    /// <summary>Namespaces by their labels; all by default.</summary>
    [Field(5, "namespaceSelector")]
    public LabelSelector? NamespaceSelector { get; init; }

    /// <summary>Objects by their labels; all by default, and the old or the new object must match.</summary>
    [Field(10, "objectSelector")]
    public LabelSelector? ObjectSelector { get; init; }

    /// <summary>What else the webhook does: None, or NoneOnDryRun when not on dry runs.</summary>
    [Field(6, "sideEffects", Required = true, GoType = "v1.SideEffectClass")]
    [Enum("None", "NoneOnDryRun", "Some", "Unknown")]
    public string? SideEffects { get; init; }

    /// <summary>Seconds that the webhook has to answer; 1 to 30, 10 by default.</summary>
    [Field(7, "timeoutSeconds")]
    public int? TimeoutSeconds { get; init; }

    /// <summary>The versions of AdmissionReview that it knows; the first that the server knows is used.</summary>
    [Field(8, "admissionReviewVersions", Required = true)]
    [ListType("atomic")]
    public ApiList<string> AdmissionReviewVersions { get; init; }

    /// <summary>More conditions on requests; all must hold.</summary>
    [Field(11, "matchConditions")]
    [ListType("map", "name")]
    [PatchStrategy("merge", MergeKey = "name")]
    public ApiList<MatchCondition> MatchConditions { get; init; }
}
