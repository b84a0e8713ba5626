using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.VolumeProtection;

/// <summary>Keeps volumes that are bound from vanishing.</summary>
internal static class VolumeProtectionController
{
    public static readonly ControllerDescriptor Descriptor = new("persistentvolume-protection-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        using var host = new ReconcilerHost(Descriptor.Name, new VolumeProtectionReconciler(context), context);
        host.For<PersistentVolume>();
        await host.RunAsync(cancellationToken);
    }
}
