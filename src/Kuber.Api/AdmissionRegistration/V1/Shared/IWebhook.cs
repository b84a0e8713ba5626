using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;

namespace Kuber.Api.AdmissionRegistration.V1;

/// <summary>What webhooks that check and webhooks that change have in common.</summary>
public interface IWebhook
{
    /// <summary>The name, unique in its configuration.</summary>
    string Name { get; }

    /// <summary>Where it is reached.</summary>
    WebhookClientConfig ClientConfig { get; }

    /// <summary>What it is asked about.</summary>
    ApiList<RuleWithOperations> Rules { get; }

    /// <summary>What happens where it cannot be asked.</summary>
    string? FailurePolicy { get; }

    /// <summary>Whether it is also asked about the same thing in another group or version.</summary>
    string? MatchPolicy { get; }

    /// <summary>The namespaces whose objects it is asked about.</summary>
    LabelSelector? NamespaceSelector { get; }

    /// <summary>The objects it is asked about.</summary>
    LabelSelector? ObjectSelector { get; }

    /// <summary>What else happens when it is asked.</summary>
    string? SideEffects { get; }

    /// <summary>How long its answer is waited for.</summary>
    int? TimeoutSeconds { get; }

    /// <summary>The versions of reviews that it reads, the best first.</summary>
    ApiList<string> AdmissionReviewVersions { get; }

    /// <summary>Expressions that must all hold for it to be asked.</summary>
    ApiList<MatchCondition> MatchConditions { get; }

    /// <summary>Whether it is asked again where others have changed the object since.</summary>
    string? ReinvocationPolicy => null;
}
