using Kuber.Api.Meta.V1;

namespace Kuber.Testing.Webhooks;

/// <summary>What a webhook of a test is asked about, and how. The default: creates and updates of the objects of its type, everywhere.</summary>
public sealed record WebhookOptions
{
    /// <summary>The name of the configuration, by which webhooks are ordered; empty for one after the other.</summary>
    public string Name { get; init; } = "";

    /// <summary>CREATE, UPDATE, DELETE, CONNECT, or * for all.</summary>
    public IReadOnlyList<string> Operations { get; init; } = ["CREATE", "UPDATE"];

    /// <summary>The resource, such as <c>deployments.apps</c> or <c>pods/eviction</c>; empty for that of its type.</summary>
    public string Resource { get; init; } = "";

    /// <summary>The namespaces; null for all.</summary>
    public LabelSelector? NamespaceSelector { get; init; }

    /// <summary>The objects; null for all.</summary>
    public LabelSelector? ObjectSelector { get; init; }

    /// <summary>Fail or Ignore: what happens where it cannot be asked.</summary>
    public string FailurePolicy { get; init; } = "Fail";

    /// <summary>Never or IfNeeded: whether a webhook that changes is asked again after others have changed the object.</summary>
    public string ReinvocationPolicy { get; init; } = "Never";

    /// <summary>How long its answer is waited for, by the cluster's clock.</summary>
    public int TimeoutSeconds { get; init; } = 10;
}
