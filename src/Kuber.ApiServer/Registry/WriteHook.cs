using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Registry;

/// <summary>
/// What a few resources do besides storing: services take addresses and ports. A hook runs after the strategy has prepared
/// the object and before it is validated; what it returns is stored. Its lease ends with commit or roll-back.
/// </summary>
internal abstract class WriteHook
{
    /// <summary>Whether the hook concerns a resource.</summary>
    public abstract bool Concerns(ServedResource resource);

    /// <summary>Before a create (<paramref name="old"/> is null) or an update.</summary>
    public abstract IApiObject Before(RequestContext context, IApiObject value, IApiObject? old, WriteLease lease);

    /// <summary>After an object has gone.</summary>
    public virtual void Gone(IApiObject value)
    {
    }
}
