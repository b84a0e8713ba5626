using Kuber.Api.Runtime;
using Kuber.Api.Validation;

namespace Kuber.ApiServer.Registry;

/// <summary>
/// What a few resources do besides storing: services take addresses and ports. A hook runs after the strategy has prepared
/// the object and before it is validated; what it returns is stored. What it takes ends with the lease: kept where the write
/// is done, given back where it fails or was a dry run.
/// </summary>
internal abstract class WriteHook
{
    /// <summary>Whether the hook concerns a resource.</summary>
    public abstract bool Concerns(ServedResource resource);

    /// <summary>Before a create (<paramref name="old"/> is null) or an update.</summary>
    public abstract ValueTask<IApiObject> BeforeAsync(RequestContext context, IApiObject value, IApiObject? old, WriteLease lease);

    /// <summary>Finds what is wrong with a write that the kind's own rules cannot know; of every subresource too. <paramref name="old"/> is null for a create.</summary>
    public virtual void Validate(RequestContext context, IApiObject value, IApiObject? old, FieldErrors errors)
    {
    }

    /// <summary>After an object has gone.</summary>
    public virtual ValueTask GoneAsync(IApiObject value, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
