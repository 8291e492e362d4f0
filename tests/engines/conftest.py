"""Engines that run, for real, on this machine; what is not installed is skipped, with a word that says what to do."""

import os
import shutil
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
os.environ |= {"RAY_USAGE_STATS_ENABLED": "0", "DAFT_ANALYTICS_ENABLED": "0", "DO_NOT_TRACK": "1"}  # tests tell nobody
HOW = "see tests/engines/requirements.txt"


def pytest_collection_modifyitems(items):
    """Engines warn of what is theirs; the warnings of this project are errors in all other tests."""
    for item in items:
        if HERE in Path(item.path).parents:
            item.add_marker(pytest.mark.filterwarnings("default"))


@pytest.fixture(scope="session")
def records(tmp_path_factory):
    from engine_records import payloads, write_records

    return write_records(tmp_path_factory.mktemp("records"), payloads(48))


@pytest.fixture(scope="session")
def workers_find_the_tests():
    """Let the processes of engines import what the tests import: this project, and steps of the tests."""
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    yield
    del os.environ["PYSPARK_PYTHON"]
    if before is None:
        del os.environ["PYTHONPATH"]
    else:
        os.environ["PYTHONPATH"] = before


@pytest.fixture(scope="session")
def spark(workers_find_the_tests, tmp_path_factory):
    """A Spark of two cores in this process's JVM, which tries a task up to four times."""
    sql = pytest.importorskip("pyspark.sql", reason=f"PySpark is not installed; {HOW}")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java 17 or newer; none was found")
    session = (
        sql.SparkSession.builder.master("local[2,4]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("warehouse")))
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


@pytest.fixture(scope="session")
def ray(workers_find_the_tests):
    """A Ray of two cores, without its dashboard, and telling nobody that it is used."""
    pytest.importorskip("ray.data", reason=f"Ray is not installed; {HOW}")
    import ray

    ray.init(
        num_cpus=2, include_dashboard=False, log_to_driver=False, logging_level="ERROR",
        object_store_memory=256 * 2**20, _node_ip_address="127.0.0.1",
    )  # fmt: skip
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    yield ray
    ray.shutdown()
