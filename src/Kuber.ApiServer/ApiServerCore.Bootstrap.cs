using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Machinery.Errors;

namespace Kuber.ApiServer;

public sealed partial class ApiServerCore
{
    private static readonly string[] SystemNamespaces = ["default", "kube-node-lease", "kube-public", "kube-system"];

    /// <summary>Makes the objects that the server needs of itself, where they are missing.</summary>
    private async Task BootstrapAsync(CancellationToken cancellationToken)
    {
        var client = CreateAdminClient();
        foreach (var name in SystemNamespaces)
        {
            try
            {
                await client.CreateAsync(new Namespace { Metadata = new ObjectMeta { Name = name } }, CreateOptions.Empty, cancellationToken);
            }
            catch (StatusException e) when (e.Code == 409)
            {
                // It is there already.
            }
        }
    }
}
