namespace Kuber.Bench.Api;

/// <summary>The parts of the benchmark in order: a small state with all verbs, then a large one.</summary>
/// <param name="target">The server.</param>
/// <param name="load">Loads it.</param>
/// <param name="report">Takes the figures.</param>
internal sealed class ApiRun(BenchTarget target, Load load, BenchReport report)
{
    private const int ListsInFlight = 4;
    private const double WarmSeconds = 2;
    private const string Protobuf = "application/vnd.kubernetes.protobuf";
    private const string Ns = BenchObjects.Measured;
    private int round;

    /// <summary>How long each load runs.</summary>
    public required double Seconds { get; init; }

    /// <summary>ConfigMaps, and pods, of the small state.</summary>
    public required int Small { get; init; }

    /// <summary>ConfigMaps, and pods, of the large state; 0 for none.</summary>
    public required int Large { get; init; }

    /// <summary>Watches on a connection.</summary>
    public required int PerConnection { get; init; }

    /// <summary>The parts to run; empty for all.</summary>
    public required IReadOnlyList<string> Only { get; init; }

    /// <summary>Runs them.</summary>
    public void All()
    {
        Warm();
        Prepare(Ns);
        Creates("create ConfigMap", Upstream.ConfigMapCreates, 0, Small, BenchObjects.CreateConfigMap);
        Creates("create Pod", Upstream.PodCreates, 0, Small, BenchObjects.CreatePod);
        Memory(2 * Small, 2 * Small == 10_000 ? Upstream.Megabytes : 0);
        Writes();
        When("reads", Reads);
        When("lists", () => Lists(Small, Small == 5_000 ? Upstream.Lists : 0));
        When("watches", Watches);
        if (Large > Small)
        {
            When("large", () =>
            {
                Creates($"create ConfigMap, up to {Large}", 0, Small, Large, BenchObjects.CreateConfigMap);
                Creates($"create Pod, up to {Large}", 0, Small, Large, BenchObjects.CreatePod);
                Memory(2 * Large, 0);
                Lists(Large, 0);
            });
        }
    }

    private void When(string part, Action run)
    {
        if (Only.Count == 0 || Only.Contains(part))
        {
            run();
        }
    }

    /// <summary>Runs one kind of write: with all of them, or asked for alone.</summary>
    private void When(string part, string whole, Action run)
    {
        if (Only.Count == 0 || Only.Contains(whole) || Only.Contains(part))
        {
            run();
        }
    }

    // Neither server is measured before its code has run a few thousand times.
    private void Warm()
    {
        const string warm = "bench-warm";
        Prepare(warm);
        load.For(WarmSeconds, i => BenchObjects.CreateConfigMap(warm, i));
        load.For(WarmSeconds, i => BenchObjects.CreatePod(warm, i));
        load.For(WarmSeconds / 2, i => BenchObjects.PatchConfigMap(warm, i % 500, i));
        load.For(WarmSeconds / 2, i => BenchObjects.PatchPod(warm, i % 500, i));
        load.For(WarmSeconds / 2, i => BenchObjects.Get(warm, "configmaps", i % 500));
        load.Once(new("DELETE", $"/api/v1/namespaces/{warm}/configmaps"));
        load.Once(new("DELETE", $"/api/v1/namespaces/{warm}/pods?gracePeriodSeconds=0"));
    }

    private void Prepare(string ns)
    {
        load.Once(BenchObjects.Namespace(ns), must: false);
        load.Once(BenchObjects.Account(ns), must: false);
    }

    private void Creates(string name, double upstream, int from, int to, Func<string, int, BenchRequest> make) =>
        report.Add(name, load.Range(from, to, i => make(Ns, i)), upstream, Upstream.WriteTimes);

    private void Memory(int objects, double upstream)
    {
        if (target.Processes.Count > 0)
        {
            Thread.Sleep(TimeSpan.FromSeconds(2));
            report.Add(new($"resident memory after {objects} objects", target.ResidentMegabytes(), "MB") { Upstream = upstream, Aim = upstream / Upstream.MemoryParts });
        }
    }

    private void Writes()
    {
        When("update", "writes", () => Change("update ConfigMap (PUT)", Upstream.ConfigMapCreates, BenchObjects.UpdateConfigMap));
        When("merge", "writes", () => Change("patch ConfigMap (merge)", Upstream.ConfigMapCreates, BenchObjects.PatchConfigMap));
        When("strategic", "writes", () => Change("patch Pod (strategic merge)", Upstream.PodCreates, BenchObjects.PatchPod));
        When("apply", "writes", () => Change("patch ConfigMap (server-side apply)", 0, BenchObjects.ApplyConfigMap));
    }

    // Every request changes something: each round writes another value.
    private void Change(string name, double upstream, Func<string, int, int, BenchRequest> make)
    {
        var first = round + 1;
        report.Add(name, load.For(Seconds, i => make(Ns, i % Small, round = first + (i / Small))), upstream, Upstream.WriteTimes);
    }

    private void Reads()
    {
        report.Add("get ConfigMap", load.For(Seconds, i => BenchObjects.Get(Ns, "configmaps", i % Small)), Upstream.Gets, Upstream.GetTimes);
        report.Add("get Pod", load.For(Seconds, i => BenchObjects.Get(Ns, "pods", i % Small)), Upstream.Gets, Upstream.GetTimes);
        report.Add("get Pod (protobuf)", load.For(Seconds, i => BenchObjects.Get(Ns, "pods", i % Small) with { Accept = Protobuf }), Upstream.Gets, Upstream.GetTimes);
    }

    private void Lists(int pods, double upstream)
    {
        var path = $"/api/v1/namespaces/{Ns}/pods";
        var what = $"list {pods} pods";
        report.Add($"{what} (JSON)", load.For(Seconds, _ => new("GET", path), ListsInFlight), upstream, Upstream.ListTimes);
        report.Add($"{what} (JSON, gzip)", load.For(Seconds, _ => new("GET", path) { Gzip = true }, ListsInFlight), upstream, Upstream.GzipListTimes);
        report.Add($"{what} (protobuf)", load.For(Seconds, _ => new("GET", path) { Accept = Protobuf }, ListsInFlight));
        report.Add($"{what} (protobuf, gzip)", load.For(Seconds, _ => new("GET", path) { Accept = Protobuf, Gzip = true }, ListsInFlight));
    }

    private void Watches()
    {
        Watches(100, 200, 50, Upstream.WatchP50, 0);
        // All watchers have an event at nearly the same time: of fewer events, the p99 would be the worst of all.
        Watches(1_000, 300, 10, 0, Upstream.AimOfWatchP99);
    }

    private void Watches(int watchers, int events, double perSecond, double upstream, double aim)
    {
        var result = new WatchFanOut(target, PerConnection).Run(watchers, events, perSecond);
        report.Add(new($"watch: {watchers} watchers, age of an event", result.P50, "ms")
        {
            P50 = result.P50,
            P99 = result.P99,
            ServerMicroseconds = result.ServerMicroseconds,
            Upstream = upstream,
            Aim = aim,
            AimsAtP99 = true,
        });
    }
}
