namespace Kuber.Scheduler.Framework;

/// <summary>A scheduler's name and its plugins, in order, sorted by extension point.</summary>
internal sealed class SchedulerProfile
{
    /// <param name="name">The name that pods ask for by <c>spec.schedulerName</c>.</param>
    /// <param name="plugins">The plugins with the weights of their scores.</param>
    public SchedulerProfile(string name, IReadOnlyList<(ISchedulerPlugin Plugin, int Weight)> plugins)
    {
        Name = name;
        QueueSort = plugins.Select(p => p.Plugin).OfType<IQueueSortPlugin>().Single();
        PreEnqueue = Of<IPreEnqueuePlugin>(plugins);
        PreFilter = Of<IPreFilterPlugin>(plugins);
        Filter = Of<IFilterPlugin>(plugins);
        PostFilter = Of<IPostFilterPlugin>(plugins);
        PreScore = Of<IPreScorePlugin>(plugins);
        Score = [.. plugins.Where(p => p.Plugin is IScorePlugin).Select(p => ((IScorePlugin)p.Plugin, p.Weight))];
        Reserve = Of<IReservePlugin>(plugins);
        Permit = Of<IPermitPlugin>(plugins);
        PreBind = Of<IPreBindPlugin>(plugins);
        Bind = Of<IBindPlugin>(plugins);
        PostBind = Of<IPostBindPlugin>(plugins);
    }

    public string Name { get; }

    public IQueueSortPlugin QueueSort { get; }

    public IReadOnlyList<IPreEnqueuePlugin> PreEnqueue { get; }

    public IReadOnlyList<IPreFilterPlugin> PreFilter { get; }

    public IReadOnlyList<IFilterPlugin> Filter { get; }

    public IReadOnlyList<IPostFilterPlugin> PostFilter { get; }

    public IReadOnlyList<IPreScorePlugin> PreScore { get; }

    public IReadOnlyList<(IScorePlugin Plugin, int Weight)> Score { get; }

    public IReadOnlyList<IReservePlugin> Reserve { get; }

    public IReadOnlyList<IPermitPlugin> Permit { get; }

    public IReadOnlyList<IPreBindPlugin> PreBind { get; }

    public IReadOnlyList<IBindPlugin> Bind { get; }

    public IReadOnlyList<IPostBindPlugin> PostBind { get; }

    private static T[] Of<T>(IReadOnlyList<(ISchedulerPlugin Plugin, int Weight)> plugins) => [.. plugins.Select(p => p.Plugin).OfType<T>()];
}
