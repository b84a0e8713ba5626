namespace Kuber.ApiServer.Admission;

/// <summary>The admission plugins in order.</summary>
internal sealed class AdmissionChain(IReadOnlyList<AdmissionPlugin> plugins)
{
    /// <summary>The plugins in order.</summary>
    public IReadOnlyList<AdmissionPlugin> Plugins { get; } = plugins;

    /// <summary>Lets every plugin change the object; once more where a webhook or a policy has changed it.</summary>
    public async ValueTask MutateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        await RoundAsync(request, cancellationToken);
        if (request.Rounds is { NeedsSecond: true } rounds)
        {
            rounds.BeginSecond();
            await RoundAsync(request, cancellationToken);
        }
    }

    /// <summary>Lets every plugin validate the object.</summary>
    public async ValueTask ValidateAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Plugins.Count; i++)
        {
            await Plugins[i].ValidateAsync(request, cancellationToken);
        }
    }

    private async ValueTask RoundAsync(AdmissionRequest request, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Plugins.Count; i++)
        {
            await Plugins[i].MutateAsync(request, cancellationToken);
        }
    }
}
