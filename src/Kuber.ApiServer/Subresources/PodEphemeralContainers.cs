using Kuber.Api.Core.V1;
using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Registry;

namespace Kuber.ApiServer.Subresources;

/// <summary>The ephemeral containers of a pod: containers for debugging that are added while it runs.</summary>
internal sealed class PodEphemeralContainers : SubresourceHandler
{
    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) =>
        subresource == "ephemeralcontainers" && resource is { Group: "", Plural: "pods" };

    /// <inheritdoc/>
    public override IApiObject Prepare(ServedResource resource, IApiObject value, IApiObject old, StrategyContext context) =>
        PodSubresources.PrepareEphemeralContainers((Pod)value, (Pod)old);

    /// <inheritdoc/>
    public override void Validate(ServedResource resource, IApiObject value, IApiObject old, FieldErrors errors) =>
        PodSubresources.ValidateEphemeralContainers((Pod)value, (Pod)old, errors);
}
