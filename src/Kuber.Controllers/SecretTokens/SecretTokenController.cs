using Kuber.Api.Core.V1;
using Kuber.Client.Controllers;

namespace Kuber.Controllers.SecretTokens;

/// <summary>Fills Secrets that ask for a ServiceAccount's token, and removes those of ServiceAccounts that have gone.</summary>
internal static class SecretTokenController
{
    public static readonly ControllerDescriptor Descriptor = new("serviceaccount-token-controller", RunAsync);

    private static async Task RunAsync(ControllerContext context, CancellationToken cancellationToken)
    {
        if (context.Settings.IssueSecretToken is null)
        {
            return;
        }

        var reconciler = new SecretTokenReconciler(context);
        using var host = new ReconcilerHost(Descriptor.Name, reconciler, context);
        host.Watch<Secret>((change, queue) =>
        {
            if (change.New is { } secret && SecretTokenReconciler.IsToken(secret))
            {
                queue.Add(new(secret.Metadata.Namespace, secret.Metadata.Name));
            }
        });
        host.Watch<ServiceAccount>((change, queue) =>
        {
            if (change.Old is null || change.New is null)
            {
                foreach (var secret in reconciler.TokensOf((change.New ?? change.Old!).Metadata))
                {
                    queue.Add(new(secret.Metadata.Namespace, secret.Metadata.Name));
                }
            }
        });
        await host.RunAsync(cancellationToken);
    }
}
