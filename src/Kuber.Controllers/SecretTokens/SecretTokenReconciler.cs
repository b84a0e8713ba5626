using Kuber.Api.Core.V1;
using Kuber.Api.Meta.V1;
using Kuber.Api.Runtime;
using Kuber.Client.Controllers;
using Kuber.Client.Informers;
using Kuber.Controllers.Shared;

namespace Kuber.Controllers.SecretTokens;

/// <summary>Brings one Secret of a ServiceAccount's token up to date.</summary>
internal sealed class SecretTokenReconciler : IReconciler
{
    private const string TokenType = "kubernetes.io/service-account-token";
    private const string AccountAnnotation = "kubernetes.io/service-account.name";
    private const string UidAnnotation = "kubernetes.io/service-account.uid";
    private const string ByAccount = "service account";
    private readonly ControllerContext context;
    private readonly ILister<Secret> secrets;
    private readonly ILister<ServiceAccount> accounts;

    public SecretTokenReconciler(ControllerContext context)
    {
        this.context = context;
        var informer = context.Informers.For<Secret>();
        informer.AddIndex(ByAccount, static s => IsToken(s) ? [s.Metadata.Namespace + "/" + s.Metadata.Annotations[AccountAnnotation]] : []);
        secrets = informer.Lister;
        accounts = context.Informers.For<ServiceAccount>().Lister;
    }

    /// <summary>Whether a Secret asks for a token.</summary>
    public static bool IsToken(Secret secret) => secret.Type == TokenType && secret.Metadata.Annotations.GetValueOrDefault(AccountAnnotation) is { Length: > 0 };

    /// <summary>The Secrets that ask for a token of a ServiceAccount.</summary>
    public IReadOnlyCollection<Secret> TokensOf(ObjectMeta account) => secrets.ByIndex(ByAccount, account.Namespace + "/" + account.Name);

    /// <inheritdoc/>
    public async Task<TimeSpan?> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (secrets.Get(key.Namespace, key.Name) is not { Metadata.DeletionTimestamp: null } secret || !IsToken(secret))
        {
            return null;
        }

        try
        {
            if (await FindAsync(key.Namespace, secret, cancellationToken) is { } account)
            {
                var filled = Fill(secret, account);
                if (filled != secret)
                {
                    await context.Client.UpdateAsync(filled, "", Writes.Update, cancellationToken);
                }
            }
            else
            {
                await context.Client.DeleteAsync<Secret>(key.Namespace, key.Name, Writes.DeleteExactly(secret.Metadata.Uid), cancellationToken);
            }
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            // Gone already.
        }

        return null;
    }

    // A Secret may be seen before its ServiceAccount: the server is asked before anything is deleted.
    private async Task<ServiceAccount?> FindAsync(string ns, Secret secret, CancellationToken cancellationToken)
    {
        var name = secret.Metadata.Annotations[AccountAnnotation];
        var uid = secret.Metadata.Annotations.GetValueOrDefault(UidAnnotation) ?? "";
        if (accounts.Get(ns, name) is { } cached && (uid.Length == 0 || uid == cached.Metadata.Uid))
        {
            return cached;
        }

        try
        {
            var live = await context.Client.GetAsync<ServiceAccount>(ns, name, cancellationToken);
            return uid.Length == 0 || uid == live.Metadata.Uid ? live : null;
        }
        catch (Exception exception) when (Failures.IsNotFound(exception))
        {
            return null;
        }
    }

    private Secret Fill(Secret secret, ServiceAccount account)
    {
        var (ns, name) = (secret.Metadata.Namespace, secret.Metadata.Name);
        var data = secret.Data;
        var root = ByteString.FromText(context.Settings.RootCaPem);
        data = root.Length > 0 && data.GetValueOrDefault("ca.crt") != root ? data.Set("ca.crt", root) : data;
        data = data.GetValueOrDefault("namespace").Length == 0 ? data.Set("namespace", ByteString.FromText(ns)) : data;
        data = data.GetValueOrDefault("token").Length == 0
            ? data.Set("token", ByteString.FromText(context.Settings.IssueSecretToken!(ns, name, account.Metadata.Name, account.Metadata.Uid)))
            : data;
        var annotations = secret.Metadata.Annotations.Set(UidAnnotation, account.Metadata.Uid);
        return secret with { Metadata = secret.Metadata with { Annotations = annotations }, Data = data };
    }
}
