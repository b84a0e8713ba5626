using Kuber.Api.Registry;
using Kuber.Api.Runtime;
using Kuber.Api.Validation;
using Kuber.ApiServer.Registry;
using Kuber.Machinery.Apply;

namespace Kuber.ApiServer.Subresources;

/// <summary>The status of any resource that has one apart.</summary>
internal sealed class StatusSubresource : SubresourceHandler
{
    /// <inheritdoc/>
    public override bool RunsHooks => Status.RunsHooks;

    /// <inheritdoc/>
    public override bool Serves(ServedResource resource, string subresource) => subresource == "status";

    /// <inheritdoc/>
    public override IApiObject Prepare(ServedResource resource, IApiObject value, IApiObject old, StrategyContext context) =>
        Status.Prepare(resource, value, old, context);

    /// <inheritdoc/>
    public override FieldSet ResetFields(ServedResource resource) => Status.ResetFields(resource);

    /// <inheritdoc/>
    public override void Validate(ServedResource resource, IApiObject value, IApiObject old, FieldErrors errors) =>
        Status.Validate(resource, value, old, errors);
}
